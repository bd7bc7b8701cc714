import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Quantity, TaskDetail } from '../../../src-shared/contract/task.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { draftsOf, QuantityRows, toQuantities } from '../../parts/quantity-rows/QuantityRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

/** What did we do: result, quantities, difficulties, proposals. Read at rest, written in place. */
export function ResultSection({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks.detail
  const [isWriting, setWriting] = useState(false)
  const isConfirmed = task.progress === 'done'
  if (isWriting) return <ResultForm task={task} onClose={() => setWriting(false)} />
  return (
    <Section
      title={words.result}
      actions={
        mayEdit && (
          <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setWriting(true)}>
            {words.resultEdit}
          </Button>
        )
      }
    >
      {task.resultText === '' ? (
        <p className={classes.quiet}>{words.resultEmpty}</p>
      ) : (
        <p className={classes.paragraphs}>{task.resultText}</p>
      )}
      {task.quantities.length > 0 && <QuantityTable quantities={task.quantities} />}
      {isConfirmed && mayEdit && <p className={classes.quiet}>{words.resultConfirmed}</p>}
      <Words title={words.difficulties} text={task.difficulties} />
      <Words title={words.proposals} text={task.proposals} />
    </Section>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <>
      <h4 className={classes.subheading}>{title}</h4>
      <p className={classes.paragraphs}>{text}</p>
    </>
  )
}

function QuantityTable({ quantities }: { quantities: readonly Quantity[] }) {
  const words = useText().tasks.detail
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th>{words.quantityLabel}</th>
          <th className={classes.right}>{words.quantityValue}</th>
          <th>{words.quantityUnit}</th>
        </tr>
      </thead>
      <tbody>
        {quantities.map(({ label, value, unit }) => (
          <tr key={`${label} ${unit} ${value}`}>
            <td>{label}</td>
            <td className={classes.right}>{formatNumber(value)}</td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ResultForm({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const text = useText()
  const words = text.tasks.detail
  // The version that was read when writing began: if somebody else saves meanwhile, the core says so.
  const [seen] = useState(task.recordVersion)
  const [resultText, setResultText] = useState(task.resultText)
  const [difficulties, setDifficulties] = useState(task.difficulties)
  const [proposals, setProposals] = useState(task.proposals)
  const [rows, setRows] = useState(() => draftsOf(task.quantities))
  const isConfirmed = task.progress === 'done'
  const save = useCommand('tasks.changeRecord')
  const quantities = toQuantities(rows)
  const submit = () => {
    if (quantities === null || save.isPending) return
    const { taskId, periodId } = task
    save.mutate(
      {
        ...{ taskId, periodId, expectedVersion: seen, difficulties, proposals },
        ...(!isConfirmed && { resultText, quantities }),
      },
      {
        onSuccess: () => {
          showDone(words.saved)
          onClose()
        },
      },
    )
  }
  useHotkeys([['mod+S', submit]], [])
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Section title={words.result}>
      <Stack gap="sm">
        <Textarea
          aria-label={words.result}
          autosize
          minRows={4}
          maxRows={16}
          ref={first}
          readOnly={isConfirmed}
          value={resultText}
          onChange={(event) => setResultText(event.currentTarget.value)}
        />
        {isConfirmed ? (
          <p className={classes.quiet}>{words.resultConfirmed}</p>
        ) : (
          <QuantityRows rows={rows} onChange={setRows} />
        )}
        <Textarea
          label={words.difficulties}
          autosize
          minRows={2}
          maxRows={10}
          value={difficulties}
          onChange={(event) => setDifficulties(event.currentTarget.value)}
        />
        <Textarea
          label={words.proposals}
          autosize
          minRows={2}
          maxRows={10}
          value={proposals}
          onChange={(event) => setProposals(event.currentTarget.value)}
        />
        <ErrorNotice error={save.error} />
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onClose}>
            {text.spine.cancel}
          </Button>
          <Button size="xs" loading={save.isPending} disabled={quantities === null} onClick={submit}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
