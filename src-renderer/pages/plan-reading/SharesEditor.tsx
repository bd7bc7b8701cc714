import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { assignmentRoles } from '../../../src-shared/domain/assignment-role.ts'
import type { DraftShare } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useText } from '../../shell/language.tsx'
import classes from './findings.module.css'

interface SharesEditorProps {
  shares: readonly DraftShare[]
  onChange(shares: DraftShare[]): void
}

/** Whose an item is: the words of the plan, the role it states, ordered or asked. */
export function SharesEditor({ shares, onChange }: SharesEditorProps) {
  const text = useText()
  const words = text.planReadings.details
  const { roles } = text.plans
  const change = (at: number, part: Partial<DraftShare>) =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...part } : share)))
  return (
    <>
      {shares.map((share, at) => (
        // Rows have no id of their own and keep their place while they are edited.
        <div key={at} className={classes.line}>
          <TextInput
            className={classes.lineWords ?? ''}
            size="xs"
            aria-label={words.phrase}
            placeholder={words.phrase}
            maxLength={1_000}
            value={share.phrase}
            onChange={(event) => change(at, { phrase: event.currentTarget.value })}
          />
          <Select
            size="xs"
            w={170}
            aria-label={text.plans.assignments.role}
            data={assignmentRoles.map((role) => ({ value: role, label: roles[role] }))}
            value={share.role}
            onChange={(role) => change(at, { role: assignmentRoles.find((one) => one === role) ?? share.role })}
          />
          <Checkbox
            size="xs"
            label={words.requested}
            checked={share.requested}
            onChange={(event) => change(at, { requested: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words.removeShare({ phrase: share.phrase })}
            onClick={() => onChange(shares.filter((_, index) => index !== at))}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...shares, { phrase: '', role: 'none-stated', requested: false, span: null }])}
        >
          {words.addShare}
        </Button>
      </div>
    </>
  )
}
