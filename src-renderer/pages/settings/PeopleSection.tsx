import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Person } from '../../../src-shared/contract/people.ts'
import { roles } from '../../../src-shared/domain/permissions.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { ChangePersonDialog } from './ChangePersonDialog.tsx'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'
import classes from './settings.module.css'

type Open = { kind: 'add' } | { kind: 'change' | 'reset'; person: Person } | null

export default function PeopleSection() {
  const words = useText().settings
  const people = useCall('people.list', {})
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  if (people.isError) return <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
  if (!people.data) return <SkeletonRows />
  return (
    <>
      <div className={classes.head}>
        <p className={classes.hint}>
          {words.peopleHint({ active: people.data.filter((person) => person.active).length })}
        </p>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ kind: 'add' })}>
          {words.addPerson}
        </Button>
      </div>
      <PeopleTable
        people={people.data}
        onChange={(person) => setOpen({ kind: 'change', person })}
        onReset={(person) => setOpen({ kind: 'reset', person })}
      />
      {open?.kind === 'add' && <AddPersonDialog onClose={close} />}
      {open?.kind === 'change' && <ChangePersonDialog person={open.person} onClose={close} />}
      {open?.kind === 'reset' && <ResetPasswordDialog person={open.person} onClose={close} />}
    </>
  )
}

interface PeopleTableProps {
  people: readonly Person[]
  onChange(person: Person): void
  onReset(person: Person): void
}

function PeopleTable({ people, onChange, onReset }: PeopleTableProps) {
  const text = useText()
  const words = text.settings
  const { person: reader } = useSession()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.setup.fullName}</th>
            <th scope="col">{text.setup.userName}</th>
            <th scope="col">{text.setup.roles}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" aria-label={words.edit} />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const isReader = person.id === reader.id
            return (
              <tr key={person.id} className={person.active ? undefined : classes.closed}>
                <td>
                  {person.fullName}
                  {isReader && ` (${words.you})`}
                  <span className={classes.second}>{person.position}</span>
                </td>
                <td>{person.userName}</td>
                <td>
                  {roles
                    .filter((role) => person.roles.includes(role))
                    .map((role) => text.people.roles[role])
                    .join(', ')}
                  {person.roles.includes('approver') && person.approvesPlans !== null && (
                    <span className={classes.second}>
                      {words.somePlansCount({ count: person.approvesPlans.length })}
                    </span>
                  )}
                </td>
                <td>{words.states[stateOf(person)]}</td>
                <td>
                  <div className={classes.acts}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.changePerson({ name: person.fullName })}
                      onClick={() => onChange(person)}
                    >
                      {words.edit}
                    </Button>
                    {!isReader && (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={words.resetOf({ name: person.fullName })}
                        onClick={() => onReset(person)}
                      >
                        {words.resetPassword}
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function stateOf(person: Person): 'closed' | 'firstPassword' | 'active' {
  if (!person.active) return 'closed'
  return person.mustChangePassword ? 'firstPassword' : 'active'
}
