import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { FunctionTransfer } from '../../../src-shared/contract/reorganisations.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { DecidedLines } from './DecidedLines.tsx'
import classes from './handovers.module.css'
import { LinesToggle } from './LinesToggle.tsx'
import { OwnTasks } from './OwnTasks.tsx'

type OpenLine = FunctionTransfer['open'][number]

/** One function that went over: what speaks of it first, the rest of the body's work behind a click, then what was decided. */
export function TransferSection({ transfer, onStale }: { transfer: FunctionTransfer; onStale(): void }) {
  const words = useText().reorganisations.worklist
  const decide = useCommand('reorganisations.decideLine')
  const keepRest = useCommand('reorganisations.keepRest')
  const undo = useCommand('reorganisations.undoLine')
  const { id: transferId, from, to, open } = transfer
  const likely = open.filter(({ isLikely }) => isLikely)
  const rest = open.filter(({ isLikely }) => !isLikely)
  const takeBack = ({ kind, objectId }: { kind: OpenLine['kind']; objectId: string }) =>
    undo.mutate({ transferId, kind, objectId }, { onError: onStale })
  const say = (line: OpenLine, decision: 'moved' | 'kept') =>
    decide.mutate(
      { transferId, kind: line.kind, objectId: line.objectId, decision },
      {
        onSuccess: () =>
          showUndo({
            sentence: words.done({ decision, words: line.words }),
            undo: words.undo,
            onUndo: () => takeBack(line),
          }),
        onError: onStale,
      },
    )
  const rows = (lines: readonly OpenLine[]) =>
    lines.map((line) => (
      <LineToDecide
        key={`${line.kind} ${line.objectId}`}
        line={line}
        to={to.name}
        busy={decide.isPending}
        onSay={(decision) => say(line, decision)}
      />
    ))
  return (
    <li className={classes.body}>
      <div className={classes.row}>
        <div className={classes.heirs}>
          <Link href={`/catalogue/${from.id}`} className={classes.name}>
            {from.name}
          </Link>
          {' → '}
          <Link href={`/catalogue/${to.id}`} className={classes.name}>
            {to.name}
          </Link>
          <p className={classes.function}>{transfer.functions}</p>
          <p className={classes.quiet}>{words.basis({ on: transfer.fromDate, basis: transfer.legalBasis })}</p>
        </div>
        {open.length > 0 && (
          <Button
            variant="default"
            size="xs"
            loading={keepRest.isPending}
            onClick={() =>
              keepRest.mutate(
                { transferId, count: open.length },
                { onSuccess: ({ kept }) => showDone(words.keptRest({ count: kept })), onError: onStale },
              )
            }
          >
            {words.keepRest({ count: open.length })}
          </Button>
        )}
      </div>
      <ErrorNotice error={decide.error ?? keepRest.error ?? undo.error} />
      {likely.length > 0 && (
        <>
          <p className={classes.quiet}>{words.likely({ count: likely.length })}</p>
          <table className={classes.lines}>
            <tbody>{rows(likely)}</tbody>
          </table>
        </>
      )}
      {rest.length > 0 && (
        <LinesToggle name={from.name} count={rest.length} label={words.rest({ count: rest.length })}>
          {rows(rest)}
        </LinesToggle>
      )}
      {open.length === 0 && <p className={classes.quiet}>{words.allDecided}</p>}
      {transfer.decided.length > 0 && <DecidedLines transfer={transfer} busy={undo.isPending} onUndo={takeBack} />}
    </li>
  )
}

interface LineToDecideProps {
  line: OpenLine
  to: string
  busy: boolean
  onSay(decision: 'moved' | 'kept'): void
}

function LineToDecide({ line, to, busy, onSay }: LineToDecideProps) {
  const text = useText()
  const words = text.reorganisations.worklist
  return (
    <tr>
      <td>{text.handovers.kinds[line.kind]}</td>
      <td>{line.planName}</td>
      <td>
        {line.words}
        {line.about !== '' && <p className={classes.about}>{line.about}</p>}
        <OwnTasks tasks={line.tasks} isMoved={false} />
      </td>
      <td className={classes.acts}>
        <Button
          size="compact-sm"
          disabled={busy}
          aria-label={words.moveOf({ words: line.words, to })}
          onClick={() => onSay('moved')}
        >
          {words.move}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={words.keepOf({ words: line.words })}
          onClick={() => onSay('kept')}
        >
          {words.keep}
        </Button>
      </td>
    </tr>
  )
}
