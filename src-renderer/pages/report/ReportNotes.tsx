import { IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { OpenReportPlace } from '../../../src-shared/contract/report-places.ts'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { placeKey } from '../../../src-shared/domain/open-reasons.ts'
import { useCommand } from '../../api/hooks.ts'
import { PeriodDatesDialog } from '../../parts/period-dialogs/PeriodDatesDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { TaskNames } from './ApprovalPanel.tsx'
import { isTaken } from './issued-before.ts'
import type { OpenPart } from './ReportPage.tsx'
import { figuresOf } from './record-address.ts'
import classes from './report.module.css'
import { useSectionName } from './section-name.ts'

/** What happened to this revision: sent back, voided, approved, sealed, answered. */
export function ReportNews({ report }: { report: Report }) {
  const { reports: words, approval } = useText()
  const lines: ReactNode[] = []
  const newest = report.answers.at(-1)
  if (report.superseded) lines.push(words.superseded)
  if (isTaken(report)) {
    lines.push(words.issuedBefore({ revision: report.issuedBefore, next: report.issuedBefore + 1 }))
  }
  if (report.approvalVoidedAt !== null && report.seal === null) lines.push(words.voided)
  if (report.revisionReason !== '') {
    lines.push(words.revisedBecause({ revision: report.revision, reason: report.revisionReason }))
  }
  if (report.reason !== '') {
    lines.push(
      report.state === 'sent-back'
        ? words.sentBackWith({ reason: report.reason })
        : words.withdrawnWith({ reason: report.reason }),
    )
  }
  if (newest) {
    const date = newest.receivedOn
    lines.push(newest.decision === 'accepted' ? words.accepted({ date }) : words.askedToComplete({ date }))
    lines.push(...newest.remarks.map(({ about, text }) => (about === null ? text : `${about}: ${text}`)))
  }
  if (report.reviewerName !== null && report.state !== 'draft' && report.state !== 'sent-back') {
    const name = report.reviewerName
    lines.push(
      report.reviewedAt === null
        ? approval.reviewing({ name })
        : approval.reviewed({ name, date: vietnamDateOf(report.reviewedAt) }),
    )
  }
  if (report.approvedBy !== null && report.approvedAt !== null) {
    lines.push(words.approvedBy({ name: report.approvedBy, date: vietnamDateOf(report.approvedAt) }))
  }
  if (report.seal && report.contentSha256) {
    const { sealedBy, sealedAt, fingerprint } = report.seal
    lines.push(words.sealedBy({ name: sealedBy, date: vietnamDateOf(sealedAt) }))
    lines.push(words.checkCode({ code: report.contentSha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') }))
    lines.push(words.keyCode({ code: fingerprint }))
  }
  if (report.numberUnusual) lines.push(words.numberUnusual)
  if (lines.length === 0) return null
  return (
    <div className={classes.note}>
      <IconInfoCircle size={16} aria-hidden />
      <div>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </div>
  )
}

/** What is still open, each line leading to its place. */
export interface PlacesProps {
  onOpen(part: OpenPart): void
  /** As a part of the approver's panel, not a card of its own. */
  isInside?: boolean
}

export function OpenPlaces({ report, onOpen, isInside = false }: PlacesProps & { report: Report }) {
  const { reports: words } = useText()
  const { periods } = usePeriod()
  const redraft = useCommand('reports.redraft')
  const [, go] = useLocation()
  const [isDating, setDating] = useState(false)
  const period = periods.find(({ id }) => id === report.periodId)
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  const open = (place: OpenReportPlace) => {
    if (place.kind === 'period-open') setDating(true)
    // Whom a plan names as its coordinator stands in the plan's own document, not in the letter.
    else if (place.kind === 'recipient-missing') go(`/plans/${report.plans[0]?.id}/document`)
    else onOpen(partOf(place, report))
  }
  return (
    <section className={isInside ? classes.panelPart : classes.card} aria-labelledby="open-places">
      <h2 id="open-places">{words.openPlaces}</h2>
      {report.openPlaces.length === 0 ? (
        <p className={classes.done}>
          <IconCheck size={16} aria-hidden /> {words.noOpenPlaces}
        </p>
      ) : (
        <ul className={classes.rows}>
          {report.openPlaces.map((place, index) => (
            <li key={index}>
              <button type="button" className={classes.row} onClick={() => open(place)}>
                <span className={classes.grow}>
                  <OpenPlaceWords report={report} place={place} />
                </span>
                {place.stops && <span className={classes.stops}>{words.stops}</span>}
              </button>
              <BehindPlace report={report} place={place} />
              <OpenReason report={report} place={place} />
            </li>
          ))}
        </ul>
      )}
      {isDating && period && (
        // The draft keeps the dates that it was made with, so it is made anew.
        <PeriodDatesDialog period={period} onSaved={() => redraft.mutate(seen)} onClose={() => setDating(false)} />
      )}
    </section>
  )
}

/** Why whoever submitted the report left the place open. */
export function OpenReason({ report, place }: { report: Report; place: OpenReportPlace }) {
  const { approval } = useText()
  const reason = report.openReasons[placeKey(place)]
  return reason === undefined ? null : <p className={classes.kept}>{approval.openReason({ reason })}</p>
}

/** What is counted, by name; a task leads to its page. */
function BehindPlace({ report, place }: { report: Report; place: OpenReportPlace }) {
  const { openTasks } = report
  switch (place.kind) {
    case 'tasks-without-result':
      return <TaskNames tasks={openTasks.withoutResult} />
    case 'results-without-evidence':
      return <TaskNames tasks={openTasks.withoutEvidence} />
    case 'tasks-without-owner':
      return <TaskNames tasks={openTasks.withoutOwner} />
    case 'tasks-without-deadline':
      return <TaskNames tasks={openTasks.withoutDeadline} />
    case 'tasks-without-product':
      return <TaskNames tasks={openTasks.withoutProduct} />
    case 'figures-missing':
      return (
        <ul className={classes.names}>
          {openTasks.figuresMissing.map((name, index) => (
            <li key={index}>
              <Link href={figuresOf(report)}>{name}</Link>
            </li>
          ))}
        </ul>
      )
    case 'changes-without-reason':
      return (
        <ul className={classes.names}>
          {openTasks.changesWithoutReason.map(({ taskId, title }, index) => (
            <li key={index}>
              <Link href={taskId === null ? '/figures' : `/tasks/${taskId}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )
    default:
      return null
  }
}

/** The sentence of an open place. */
export function OpenPlaceWords({ report, place }: { report: Report; place: OpenReportPlace }) {
  const words = useText().reports
  const nameOf = useSectionName(report)
  switch (place.kind) {
    case 'section-empty':
      return words.open['section-empty']({ heading: nameOf(place.key) })
    case 'cut-off-missing':
    case 'signer-missing':
    case 'recipient-missing':
    case 'period-open':
      return words.open[place.kind]
    default:
      return words.open[place.kind]({ count: place.count })
  }
}

function partOf(place: OpenReportPlace, { documentType }: Report): OpenPart {
  switch (place.kind) {
    case 'section-empty':
      return place.key
    case 'figures-missing':
      return 'indicators'
    case 'records-changed':
      return documentType === 'yearly-plan' ? 'tasks' : 'results'
    case 'tasks-without-result':
    case 'results-without-evidence':
    case 'bodies-missing':
    case 'items-untold':
    case 'changes-without-reason':
      return 'results'
    case 'tasks-without-owner':
    case 'tasks-without-deadline':
    case 'tasks-without-product':
      return 'tasks'
    default:
      return 'letter'
  }
}
