import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconKeyboard,
  IconMailQuestion,
  IconShieldQuestion,
} from '@tabler/icons-react'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'

/** The sentence of LOOKS.md for each way a body can stand; one that was only asked is never late. */
export function BodyChip({ body }: { body: BodyStatus }) {
  const text = useText()
  const { submission, quarantined } = body
  return (
    <span style={{ display: 'inline-flex', gap: 6 }}>
      {(submission !== null || quarantined === 0) && <Chip {...lookOf(text, body)} />}
      {submission?.origin === 'typed' && <Chip icon={IconKeyboard} label={text.coordination.origins.typed} />}
      {body.unasked && <Chip icon={IconMailQuestion} label={text.completeness.unasked} />}
      {quarantined > 0 && (
        <Chip tone="soon" icon={IconShieldQuestion} label={text.coordinationPage.waiting({ count: quarantined })} />
      )}
    </span>
  )
}

function lookOf({ coordination }: Text, { timeliness, submission, requested }: BodyStatus) {
  if (submission !== null) {
    const date = submission.receivedOn
    return timeliness.kind === 'done-late'
      ? ({
          tone: 'late',
          icon: IconCircleCheck,
          label: coordination.receivedLate({ date, days: timeliness.days }),
        } as const)
      : ({ tone: 'done', icon: IconCircleCheck, label: coordination.receivedOn({ date }) } as const)
  }
  if (requested) return { tone: 'plain', icon: IconMailQuestion, label: coordination.notReceived } as const
  switch (timeliness.kind) {
    case 'late':
      return {
        tone: 'late',
        icon: IconAlertTriangle,
        label: coordination.overdue({ days: timeliness.days }),
      } as const
    case 'soon':
    case 'in-time':
      return {
        tone: timeliness.kind === 'soon' ? 'soon' : 'quiet',
        icon: IconClock,
        label: coordination.notYetDue({ days: timeliness.daysLeft }),
      } as const
    default:
      return { tone: 'quiet', icon: IconClock, label: coordination.notReceived } as const
  }
}
