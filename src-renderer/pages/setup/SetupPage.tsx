import { Button, Group, Stepper } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { focusFirstWrong } from '../../parts/held-form.ts'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useLanguage } from '../../shell/language.tsx'
import { useEnterSession } from '../../shell/session.tsx'
import { FoldersStep } from './FoldersStep.tsx'
import { LanguageStep } from './LanguageStep.tsx'
import { OfficeStep } from './OfficeStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import classes from './setup.module.css'
import { emptyDraft, problemsOf, type SetupDraft, toInput } from './setup-draft.ts'

const steps = [
  { name: 'office', Step: OfficeStep },
  { name: 'people', Step: PeopleStep },
  { name: 'folders', Step: FoldersStep },
  { name: 'language', Step: LanguageStep },
] as const

/** The four steps before an office can work. What was typed stays while one goes back and forth. */
export default function SetupPage() {
  const { language, text } = useLanguage()
  const enter = useEnterSession()
  const finish = useCommand('setup.finish')
  const sample = useCommand('setup.sampleOffice')
  const [begun] = useState(() => emptyDraft(language))
  const [draft, setDraft] = useState(begun)
  useUnsaved(draft !== begun)
  const [at, setAt] = useState(0)
  const [tried, setTried] = useState(false)
  useEffect(() => {
    document.title = text.setup.title
  }, [text.setup.title])

  const problems = problemsOf(draft, at, text)
  const last = at === steps.length - 1
  const goTo = (step: number) => {
    setTried(false)
    setAt(step)
  }
  const change = (next: SetupDraft) => {
    // A person just added has everything to fill in: nothing of that is wrong yet.
    if (next.people.length > draft.people.length) setTried(false)
    setDraft(next)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (Object.keys(problems).length > 0) {
      focusFirstWrong(event.currentTarget)
      return setTried(true)
    }
    if (!last) return goTo(at + 1)
    const input = toInput(draft)
    if (input) finish.mutate(input, { onSuccess: enter })
  }
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit} noValidate>
        <h1 className={classes.title}>{text.setup.title}</h1>
        <p className={classes.hint}>{text.setup.hint}</p>
        <Stepper active={at} onStepClick={(step) => step < at && goTo(step)} size="xs" iconSize={28} mb="lg">
          {steps.map(({ name, Step }) => (
            <Stepper.Step key={name} label={text.setup[name]} allowStepClick={false}>
              <Step draft={draft} problems={tried ? problems : {}} onChange={change} />
            </Stepper.Step>
          ))}
        </Stepper>
        <ErrorNotice error={finish.error ?? sample.error} />
        <Group justify="space-between" mt="lg">
          <Button variant="default" disabled={at === 0} onClick={() => goTo(at - 1)}>
            {text.spine.back}
          </Button>
          {at === 0 && (
            <Button variant="subtle" loading={sample.isPending} onClick={() => sample.mutate({}, { onSuccess: enter })}>
              {text.setup.trySample}
            </Button>
          )}
          <Button type="submit" loading={finish.isPending}>
            {last ? text.setup.finish : text.spine.next}
          </Button>
        </Group>
      </form>
    </main>
  )
}
