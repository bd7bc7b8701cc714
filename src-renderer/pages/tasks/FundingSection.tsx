import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { TaskDetail, TaskFundingLine } from '../../../src-shared/contract/task.ts'
import { sumFunding } from '../../../src-shared/domain/funding.ts'
import { formatMillions } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { MoneyField } from '../../parts/NumberField.tsx'
import { useText } from '../../shell/language.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

/** Money by source, in triệu đồng. An amount that nobody entered is a dash, not 0. */
export function FundingSection({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks.detail
  const [isEditing, setEditing] = useState(false)
  const { total } = sumFunding(task.funding.map((line) => ({ sourceId: line.source, ...line })))
  return (
    <Section
      title={words.funding}
      actions={
        mayEdit && (
          <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>
            {words.editFunding}
          </Button>
        )
      }
    >
      {task.funding.length === 0 ? (
        <p className={classes.quiet}>{words.noFunding}</p>
      ) : (
        <table className={classes.figures}>
          <thead>
            <tr>
              <th>{words.source}</th>
              <th className={classes.right}>{`${words.planned} (${words.fundingUnit})`}</th>
              <th className={classes.right}>{`${words.spent} (${words.fundingUnit})`}</th>
            </tr>
          </thead>
          <tbody>
            {task.funding.map((line) => (
              <tr key={`${line.source} ${line.planned} ${line.spent}`}>
                <td>{line.source}</td>
                <td className={classes.right}>{amount(line.planned)}</td>
                <td className={classes.right}>{amount(line.spent)}</td>
              </tr>
            ))}
          </tbody>
          {task.funding.length > 1 && (
            <tfoot>
              <tr>
                <td>{words.total}</td>
                <td className={classes.right}>{amount(total.planned)}</td>
                <td className={classes.right}>{amount(total.spent)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
      {total.overspent && <p className={classes.warning}>{words.overspent}</p>}
      {isEditing && <FundingDialog task={task} onClose={() => setEditing(false)} />}
    </Section>
  )
}

const amount = (dong: number | null) => (dong === null ? '–' : formatMillions(dong))

function FundingDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const words = useText().tasks.detail
  const empty: TaskFundingLine = { source: '', planned: null, spent: null }
  const [lines, setLines] = useState(
    (task.funding.length === 0 ? [empty] : task.funding).map((line, key) => ({ key, ...line })),
  )
  const save = useCommand('tasks.changeFunding')
  const set = (key: number, part: Partial<TaskFundingLine>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const filled = lines.filter((line) => line.source.trim() !== '' || line.planned !== null || line.spent !== null)
  const { seen, onError } = useSeenVersion(task.recordVersion)
  const { taskId, periodId } = task
  return (
    <FormDialog
      opened
      title={words.editFunding}
      verb={words.save}
      size={720}
      busy={save.isPending}
      disabled={filled.some((line) => line.source.trim() === '')}
      error={save.error}
      onSubmit={() =>
        save.mutate(
          {
            ...{ taskId, periodId, expectedVersion: seen },
            lines: filled.map(({ source, planned, spent }) => ({ source, planned, spent })),
          },
          { onSuccess: onClose, onError },
        )
      }
      onClose={onClose}
    >
      {lines.map((line, index) => (
        <div key={line.key} className={classes.fundingRow}>
          <TextInput
            label={`${words.source} ${index + 1}`}
            maxLength={200}
            value={line.source}
            onChange={(event) => set(line.key, { source: event.currentTarget.value })}
          />
          <MoneyField label={words.planned} value={line.planned} onChange={(planned) => set(line.key, { planned })} />
          <MoneyField label={words.spent} value={line.spent} onChange={(spent) => set(line.key, { spent })} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeRow({ row: index + 1 })}
            onClick={() => setLines(lines.filter((each) => each.key !== line.key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} />}
        onClick={() => setLines([...lines, { key: Math.max(-1, ...lines.map((line) => line.key)) + 1, ...empty }])}
      >
        {words.addRow}
      </Button>
    </FormDialog>
  )
}
