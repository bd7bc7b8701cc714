import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCall, useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { emptyPerson, PersonFields } from '../../parts/PersonFields.tsx'
import { useText } from '../../shell/language.tsx'
import { PlansAnsweredFor } from './PlansAnsweredFor.tsx'
import { type AccountDraft, plansOf, problemsOfPerson } from './person-problems.ts'

export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const words = text.settings
  const add = useCommand('people.add')
  const office = useCall('office.get', {})
  const [draft, setDraft] = useState<AccountDraft>({ ...emptyPerson, roles: ['clerk'], approvesPlans: null })
  const [tried, setTried] = useState(false)
  const problems = problemsOfPerson(draft, text, false)
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const person = { ...draft, approvesPlans: plansOf(draft), language: office.data?.language ?? 'vi' }
    const onSuccess = () => {
      notifications.show({ message: words.added({ name: draft.fullName }) })
      onClose()
    }
    add.mutate({ person }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.addPerson}
      verb={words.addVerb}
      size={640}
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonFields person={draft} problems={tried ? problems : {}} onChange={(changed) => setDraft(changed)} />
      {draft.roles.includes('approver') && (
        <PlansAnsweredFor
          planIds={draft.approvesPlans}
          problem={(tried && problems.plans) || null}
          onChange={(approvesPlans) => setDraft({ ...draft, approvesPlans })}
        />
      )}
    </FormDialog>
  )
}
