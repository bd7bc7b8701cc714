import { IconArrowRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCall } from '../../../api/hooks.ts'
import { ReportDeadlineLine } from '../../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../../parts/ReportStateChip.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { LegDeadline } from './LegDeadline.tsx'
import { LegStateChips } from './LegStateChips.tsx'
import type { Legs } from './LegsSection.tsx'
import classes from './legs.module.css'

/** From those who report, over this office, to each recipient above, from left to right. */
export function ChainPicture({ shown, round }: { shown: Legs; round: Round }) {
  const words = useText().reportingLegs
  return (
    <div className={classes.chain}>
      <ul className={classes.column}>
        {shown.from.length === 0 && <li className={classes.box}>{words.noDuty}</li>}
        {shown.from.map(({ phrase, deadline }) => (
          <li key={phrase} className={classes.box}>
            <strong className={classes.clamped} title={phrase}>
              {phrase}
            </strong>
            <ReportDeadlineLine deadline={deadline} />
          </li>
        ))}
      </ul>
      <IconArrowRight className={classes.arrow ?? ''} size={22} aria-hidden />
      <div className={classes.column}>
        <div className={`${classes.box} ${classes.here}`}>
          <strong>{shown.officeName}</strong>
          <Received round={round} />
          {shown.reports.length === 0 && <span className={classes.quiet}>{words.noReport}</span>}
          {shown.reports.map(({ reportId, state, numberAndSymbol, recipientName }) => (
            <span key={reportId} className={classes.chips}>
              <Link href={`/reports/${reportId}`}>{numberAndSymbol ?? words.openReport}</Link>
              <ReportStateChip state={state} type="consolidated" />
              {shown.reports.length > 1 && <span className={classes.quiet}>{recipientName}</span>}
            </span>
          ))}
        </div>
      </div>
      <IconArrowRight className={classes.arrow ?? ''} size={22} aria-hidden />
      <ul className={classes.column}>
        {shown.legs.length === 0 && <li className={classes.box}>{words.empty}</li>}
        {shown.legs.map((leg) => (
          <li key={leg.key} className={leg.dropped ? `${classes.box} ${classes.dropped}` : classes.box}>
            <strong>{leg.toAgencyName ?? leg.toText}</strong>
            <LegDeadline leg={leg} />
            <LegStateChips leg={leg} />
          </li>
        ))}
        {shown.further.map(({ fromText, toText, deadline }) => (
          <li key={`${fromText} ${toText}`} className={`${classes.box} ${classes.dropped}`}>
            {words.passesOn({ from: fromText, to: toText })}
            {deadline !== null && <ReportDeadlineLine deadline={deadline} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Received({ round }: { round: Round }) {
  const words = useText().reportingLegs
  const { data } = useCall('coordination.status', round)
  if (!data) return null
  const { assigned, requested } = data
  return (
    <span className={classes.quiet}>
      {words.received(assigned)}
      {requested.of > 0 && ` · ${words.receivedRequested(requested)}`}
    </span>
  )
}
