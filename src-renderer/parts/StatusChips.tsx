import {
  IconAlertTriangle,
  IconBan,
  IconCircle,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconClock,
  IconClockExclamation,
  IconHourglass,
  IconMailQuestion,
  IconPlayerPause,
  IconRotate2,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Progress } from '../../src-shared/domain/progress.ts'
import type { Timeliness } from '../../src-shared/domain/timeliness.ts'
import type { Text } from '../../src-shared/text/text.ts'
import { useText } from '../shell/language.tsx'
import classes from './status-chips.module.css'

type Tone = 'plain' | 'accent' | 'late' | 'soon' | 'done' | 'quiet'
type Icon = ComponentType<{ size: number; 'aria-hidden': true }>

/** A word with its icon and meaning colour. The colour never stands alone. */
export function Chip({ tone = 'plain', icon: Icon, label }: { tone?: Tone; icon: Icon; label: string }) {
  return (
    <span className={tone === 'plain' ? classes.chip : `${classes.chip} ${classes[tone]}`} title={label}>
      <Icon size={14} aria-hidden />
      <span>{label}</span>
    </span>
  )
}

const progressLook: Record<Progress, { tone: Tone; icon: Icon }> = {
  'not-started': { tone: 'plain', icon: IconCircle },
  'in-progress': { tone: 'accent', icon: IconCircleHalf2 },
  'awaiting-confirmation': { tone: 'accent', icon: IconHourglass },
  done: { tone: 'done', icon: IconCircleCheckFilled },
  redo: { tone: 'soon', icon: IconRotate2 },
  paused: { tone: 'plain', icon: IconPlayerPause },
  'not-applicable': { tone: 'plain', icon: IconBan },
}

export function ProgressChip({ progress }: { progress: Progress }) {
  const text = useText()
  return <Chip {...progressLook[progress]} label={text.parts.progress[progress]} />
}

function timelinessLook(text: Text['parts'], of: Timeliness): { tone: Tone; icon: Icon; label: string } {
  switch (of.kind) {
    case 'none':
      return { tone: 'quiet', icon: IconClock, label: text.noDeadline }
    case 'in-time':
      return { tone: 'quiet', icon: IconClock, label: text.inTime({ days: of.daysLeft }) }
    case 'soon':
      return { tone: 'soon', icon: IconClockExclamation, label: text.soon({ days: of.daysLeft }) }
    case 'late':
      return { tone: 'late', icon: IconAlertTriangle, label: text.late({ days: of.days }) }
    case 'done-in-time':
      return { tone: 'done', icon: IconCircleCheck, label: text.doneInTime }
    case 'done-late':
      return { tone: 'late', icon: IconCircleCheck, label: text.doneLate({ days: of.days }) }
    case 'awaiting':
      return { tone: 'plain', icon: IconMailQuestion, label: text.awaitingReport }
  }
}

export function TimelinessChip({ timeliness }: { timeliness: Timeliness }) {
  const text = useText()
  return <Chip {...timelinessLook(text.parts, timeliness)} />
}

/** The two axes of a task beside each other. */
export function StatusChips({ progress, timeliness }: { progress: Progress; timeliness: Timeliness }) {
  return (
    <span style={{ display: 'inline-flex', gap: 6, flexWrap: 'wrap' }}>
      <ProgressChip progress={progress} />
      <TimelinessChip timeliness={timeliness} />
    </span>
  )
}
