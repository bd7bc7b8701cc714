import { Button } from '@mantine/core'
import type { FunctionTransfer } from '../../../src-shared/contract/reorganisations.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'
import { LinesToggle } from './LinesToggle.tsx'
import { OwnTasks } from './OwnTasks.tsx'

interface DecidedLinesProps {
  transfer: FunctionTransfer
  busy: boolean
  onUndo(line: FunctionTransfer['decided'][number]): void
}

/** What went with a function and what stayed, by whom, each with its way back. */
export function DecidedLines({ transfer: { from, decided }, busy, onUndo }: DecidedLinesProps) {
  const text = useText()
  const words = text.reorganisations.worklist
  const moved = decided.filter(({ decision }) => decision === 'moved').length
  const label = words.decided({ moved, kept: decided.length - moved })
  return (
    <LinesToggle name={from.name} count={decided.length} label={label}>
      {decided.map((line) => (
        <tr key={`${line.kind} ${line.objectId}`}>
          <td>{words.decisions[line.decision]}</td>
          <td>{line.planName}</td>
          <td>
            {line.words}
            <p className={classes.about}>{words.by({ name: line.decidedBy, on: vietnamDateOf(line.decidedAt) })}</p>
            <OwnTasks tasks={line.tasks} isMoved />
          </td>
          <td className={classes.acts}>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={busy}
              aria-label={words.undoOf({ words: line.words })}
              onClick={() => onUndo(line)}
            >
              {words.undo}
            </Button>
          </td>
        </tr>
      ))}
    </LinesToggle>
  )
}
