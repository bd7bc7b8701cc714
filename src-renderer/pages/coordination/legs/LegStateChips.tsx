import {
  IconAlertTriangle,
  IconBan,
  IconCircle,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconMailQuestion,
  IconPencil,
  IconSend,
} from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { LegState } from '../../../../src-shared/domain/reporting-leg.ts'
import { Chip, TimelinessChip } from '../../../parts/StatusChips.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Leg } from './LegsSection.tsx'
import classes from './legs.module.css'

const looks: Record<LegState, Pick<ComponentProps<typeof Chip>, 'tone' | 'icon'>> = {
  dropped: { tone: 'quiet', icon: IconBan },
  'not-begun': { tone: 'plain', icon: IconCircle },
  drafting: { tone: 'accent', icon: IconPencil },
  approved: { tone: 'accent', icon: IconCircleCheck },
  sent: { tone: 'done', icon: IconSend },
  received: { tone: 'done', icon: IconCircleCheckFilled },
  'asked-to-complete': { tone: 'soon', icon: IconMailQuestion },
}

/** How far a leg is, and whether in time. */
export function LegStateChips({ leg: { state, timeliness } }: { leg: Leg }) {
  const words = useText().reportingLegs
  return (
    <span className={classes.chips}>
      <Chip {...looks[state]} label={words.states[state]} />
      {timeliness.kind === 'done-in-time' && <Chip tone="done" icon={IconCircleCheck} label={words.sentTime.inTime} />}
      {timeliness.kind === 'done-late' && (
        <Chip tone="late" icon={IconAlertTriangle} label={words.sentTime.late({ days: timeliness.days })} />
      )}
      {(timeliness.kind === 'in-time' || timeliness.kind === 'soon' || timeliness.kind === 'late') && (
        <TimelinessChip timeliness={timeliness} />
      )}
    </span>
  )
}
