import { IconAlertCircle, IconAlertTriangle, IconFileAlert, IconListCheck } from '@tabler/icons-react'
import type { OverviewLine } from '../../../src-shared/contract/overview.ts'
import { toneOf, type WorkTone } from './work-line-target.ts'
import classes from './work-mark.module.css'

const icons: Record<WorkTone, typeof IconListCheck> = {
  plain: IconListCheck,
  late: IconAlertTriangle,
  error: IconFileAlert,
  soon: IconAlertCircle,
}

/** The mark before a line of work: its colour never stands without its shape. */
export function WorkMark({ line }: { line: OverviewLine }) {
  const tone = toneOf(line)
  const Icon = icons[tone]
  return (
    <span className={`${classes.mark} ${classes[tone]}`}>
      <Icon size={16} aria-hidden />
    </span>
  )
}
