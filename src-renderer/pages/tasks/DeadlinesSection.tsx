import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetail, TaskExtension } from '../../../src-shared/contract/task.ts'
import { formatDate, weekendDayOf } from '../../../src-shared/domain/business-date.ts'
import { internalDeadlineWarning } from '../../../src-shared/domain/deadline-extension.ts'
import { TimelinessChip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { AnswerExtensionDialog, AskExtensionDialog, InternalDeadlineDialog } from './DeadlineDialogs.tsx'
import { LetterButton } from './LetterButton.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

type Dialog = { kind: 'ask'; deadline: 'plan' | 'internal' } | { kind: 'set' } | { kind: 'answer'; of: TaskExtension }

/** Both deadlines, original and extended, and what was asked and answered about them. */
export function DeadlinesSection({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks.detail
  const mayDecide = useHasRole('approver') && !task.inTrash
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const awaited = (kind: 'plan' | 'internal') =>
    task.extensions.some((each) => each.deadline === kind && each.answer === 'awaited')
  const warning = internalDeadlineWarning(task.internalExtendedTo ?? task.internalDeadline, {
    lastDay: task.planDeadline,
    extendedLastDay: task.planExtendedTo,
  })
  return (
    <Section title={words.deadlines}>
      <dl className={classes.facts}>
        <dt>{words.planDeadline}</dt>
        <dd>
          {task.planDeadline === null ? (
            <span className={classes.quiet}>{words.noPlanDeadline}</span>
          ) : (
            <Group gap={8}>
              <Day original={task.planDeadline} extended={task.planExtendedTo} />
              <TimelinessChip timeliness={task.byPlan.extended ?? task.byPlan.original} />
            </Group>
          )}
          {task.planDeadlineText !== null && (
            <p className={classes.quiet}>{words.planSays({ words: task.planDeadlineText })}</p>
          )}
        </dd>
        <dt>{words.internalDeadline}</dt>
        <dd>
          {task.internalDeadline === null ? (
            <span className={classes.quiet}>{words.noInternalDeadline}</span>
          ) : (
            <Day original={task.internalDeadline} extended={task.internalExtendedTo} />
          )}
          {warning !== null && (
            <p className={classes.warning}>{words.afterPlan({ date: formatDate(warning.planLastDay) })}</p>
          )}
        </dd>
      </dl>
      {task.extensions.length > 0 && (
        <ul className={classes.lines}>
          {task.extensions.map((each) => (
            <ExtensionLine
              key={each.id}
              extension={each}
              task={task}
              mayWrite={mayEdit}
              mayAnswer={each.deadline === 'plan' ? mayEdit : mayDecide}
              onAnswer={() => setDialog({ kind: 'answer', of: each })}
            />
          ))}
        </ul>
      )}
      <Group gap="xs" mt={8}>
        {(task.internalDeadline === null ? mayEdit || mayDecide : mayDecide) && (
          <Button size="xs" variant="default" onClick={() => setDialog({ kind: 'set' })}>
            {task.internalDeadline === null ? words.setInternal : words.changeInternal}
          </Button>
        )}
        {mayEdit && task.internalDeadline !== null && !awaited('internal') && (
          <Button size="xs" variant="default" onClick={() => setDialog({ kind: 'ask', deadline: 'internal' })}>
            {words.askInternal}
          </Button>
        )}
        {mayEdit && task.planDeadline !== null && !awaited('plan') && (
          <Button size="xs" variant="default" onClick={() => setDialog({ kind: 'ask', deadline: 'plan' })}>
            {words.askPlan}
          </Button>
        )}
      </Group>
      {dialog?.kind === 'set' && <InternalDeadlineDialog task={task} onClose={close} />}
      {dialog?.kind === 'ask' && <AskExtensionDialog task={task} deadline={dialog.deadline} onClose={close} />}
      {dialog?.kind === 'answer' && <AnswerExtensionDialog task={task} extension={dialog.of} onClose={close} />}
    </Section>
  )
}

/** The day that counts, with the one it replaced, and its weekend said aloud. */
function Day({ original, extended }: { original: string; extended: string | null }) {
  const words = useText().tasks.detail
  const counts = extended ?? original
  const weekend = weekendDayOf(counts)
  return (
    <span>
      <strong className={classes.tabular}>{formatDate(counts)}</strong>
      {extended !== null && (
        <span className={classes.quiet}> · {words.originalWas({ date: formatDate(original) })}</span>
      )}
      {weekend !== null && (
        <span className={classes.quiet}> · {words.weekend({ date: formatDate(counts), day: weekend })}</span>
      )}
    </span>
  )
}

interface ExtensionLineProps {
  task: TaskDetail
  extension: TaskExtension
  /** Whether the letter to the assigner is this person's to write. */
  mayWrite: boolean
  mayAnswer: boolean
  onAnswer(): void
}

function ExtensionLine({ task, extension, mayWrite, mayAnswer, onAnswer }: ExtensionLineProps) {
  const words = useText().tasks.detail
  const { deadline, askedBy, askedOn, askedFor, reason, answer, grantedUntil, answeredBy, answeredOn } = extension
  return (
    <li>
      {words.extensionLine({ kind: deadline, by: askedBy, on: formatDate(askedOn), to: formatDate(askedFor) })}
      <span className={classes.quiet}> · {reason}</span>
      <br />
      <strong>{words.answers[answer]}</strong>
      {grantedUntil !== null && ` · ${words.extendedTo({ date: formatDate(grantedUntil) })}`}
      {extension.answerNote !== '' && ` · ${extension.answerNote}`}
      {answeredBy !== null && answeredOn !== null && (
        <span className={classes.quiet}> · {words.answeredLine({ by: answeredBy, on: formatDate(answeredOn) })}</span>
      )}
      {answer === 'awaited' && mayWrite && deadline === 'plan' && <LetterButton task={task} extension={extension} />}
      {answer === 'awaited' && mayAnswer && (
        <Button size="compact-sm" variant="subtle" onClick={onAnswer}>
          {deadline === 'plan' ? words.answer : words.decide}
        </Button>
      )}
      {answer === 'awaited' && !mayAnswer && deadline === 'internal' && (
        <span className={classes.quiet}> · {words.mayNotAnswer}</span>
      )}
    </li>
  )
}
