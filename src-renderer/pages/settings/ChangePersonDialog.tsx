import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Person } from '../../../src-shared/contract/people.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { PersonFields } from '../../parts/PersonFields.tsx'
import { useText } from '../../shell/language.tsx'
import { PlansAnsweredFor } from './PlansAnsweredFor.tsx'
import { type AccountDraft, plansOf, problemsOfPerson } from './person-problems.ts'

export function ChangePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const text = useText()
  const words = text.settings
  const change = useCommand('people.change')
  const { seen, onError } = useSeenVersion(person.version)
  const [draft, setDraft] = useState<AccountDraft>({ ...person, password: '' })
  const [active, setActive] = useState(person.active)
  const [tried, setTried] = useState(false)
  const problems = problemsOfPerson(draft, text, true)
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const input = {
      personId: person.id,
      expectedVersion: seen,
      fullName: draft.fullName,
      position: draft.position,
      roles: draft.roles,
      approvesPlans: plansOf(draft),
      language: person.language,
      active,
    }
    const onSuccess = () => {
      notifications.show({ message: words.changed({ name: draft.fullName }) })
      onClose()
    }
    change.mutate(input, { onSuccess, onError })
  }
  return (
    <FormDialog
      opened
      title={words.changePerson({ name: person.fullName })}
      verb={words.save}
      size={640}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonFields
        person={draft}
        problems={tried ? problems : {}}
        onChange={(changed) => setDraft(changed)}
        hasAccount
      />
      {draft.roles.includes('approver') && (
        <PlansAnsweredFor
          planIds={draft.approvesPlans}
          problem={(tried && problems.plans) || null}
          onChange={(approvesPlans) => setDraft({ ...draft, approvesPlans })}
        />
      )}
      <Checkbox
        label={words.active}
        description={words.activeHint}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
