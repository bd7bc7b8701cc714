import { IconCalendarExclamation, IconClockExclamation, IconPencil } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { TableBody } from '../../../../src-shared/contract/matrix.ts'
import { useText } from '../../../shell/language.tsx'
import classes from './matrix.module.css'

/** The frozen cell of a body: its name, what is particular about its report, and how much of it is answered. */
export function BodyHead({ body }: { body: TableBody }) {
  const text = useText()
  const words = text.matrix
  const { submission, timeliness, otherCutOff } = body
  const isLate = timeliness.kind === 'done-late'
  return (
    <span className={classes.line}>
      <span className={classes.who} title={body.agencyName}>
        {body.agencyName}
      </span>
      {submission?.origin === 'typed' && <Flag icon={IconPencil} label={words.typed} />}
      {isLate && <Flag icon={IconClockExclamation} label={words.filters.late} warns />}
      {otherCutOff && submission && (
        <Flag icon={IconCalendarExclamation} label={words.cutOff({ date: submission.cutOff })} warns />
      )}
      <span className={classes.told} title={words.toldCells(body)}>
        {words.told(body)}
      </span>
    </span>
  )
}

function Flag({
  icon: Icon,
  label,
  warns = false,
}: {
  icon: ComponentType<{ size: number; 'aria-hidden': true }>
  label: string
  warns?: boolean
}) {
  return (
    <span role="img" aria-label={label} title={label} className={warns ? classes.warn : classes.flag}>
      <Icon size={14} aria-hidden />
    </span>
  )
}
