import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { ReportRow } from '../../../src-shared/contract/reports.ts'
import { OpenPeriodDialog } from '../../parts/period-dialogs/OpenPeriodDialog.tsx'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../parts/ReportStateChip.tsx'
import { CloseRequestDialog } from '../../parts/report-request/CloseRequestDialog.tsx'
import { RequestDetails } from '../../parts/report-request/RequestDetails.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { LetterDialog } from './LetterDialog.tsx'
import classes from './reports.module.css'

export interface RequestsProps {
  requests: readonly ReportRequestRow[]
  /** Reports of the period: one that was begun before the request came can follow it. */
  reports: readonly ReportRow[]
  /** The same of the consolidated ones. */
  consolidated: readonly ReportRow[]
  busy: boolean
  onDraft(row: ReportRequestRow): void
  onFollow(report: ReportRow, row: ReportRequestRow): void
  /** For a request on a plan that this office coordinates: what all bodies reported, in the outline that is asked. */
  onConsolidate: ((row: ReportRequestRow) => void) | null
  coordinated: ReadonlySet<string>
}

type Open = { what: 'details' | 'change' | 'close' | 'period'; row: ReportRequestRow } | null

/** What the coordinator asks for this time: one line each, with its own date and the report that answers it. */
export function Requests(props: RequestsProps) {
  const { requests, reports, consolidated, busy, onDraft, onFollow, onConsolidate, coordinated } = props
  const text = useText()
  const words = text.requests
  const mayDraft = useHasRole('clerk')
  const mayRecord = useHasRole('clerk', 'coordinator')
  const mayOpenPeriod = useHasRole('clerk', 'approver')
  const { periods, choosePeriod } = usePeriod()
  const [open, setOpen] = useState<Open>(null)
  const shut = () => setOpen(null)
  return (
    <section className={classes.section} aria-labelledby="report-requests">
      <div className={classes.heading}>
        <h2 id="report-requests">{words.title}</h2>
      </div>
      <ul className={classes.lines}>
        {requests.map((row) => (
          <li key={row.requestId} className={classes.line}>
            <div className={classes.words}>
              <button type="button" className={classes.opener} onClick={() => setOpen({ what: 'details', row })}>
                {nameOf(row) || words.one}
              </button>
              <ReportDeadlineLine deadline={row.deadline} />
              <p className={classes.quiet}>
                {[
                  row.plans.map(({ shortName }) => shortName).join(', '),
                  text.periods.name(row.period),
                  row.sections > 0 ? words.ownOutline({ count: row.sections }) : words.defaultOutline,
                  row.revision > 1 ? words.version({ revision: row.revision }) : '',
                  row.state === 'closed' ? words.closed : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {row.report && row.report.followsRevision < row.revision && (
                <p className={classes.newer}>{words.newerThanDraft({ revision: row.revision })}</p>
              )}
              {!row.concernsUs && <p className={classes.quiet}>{words.notForUs}</p>}
            </div>
            {row.report && (
              <>
                <ReportStateChip state={row.report.state} />
                <Button component={Link} href={`/reports/${row.report.reportId}`} variant="default">
                  {words.openReport}
                </Button>
              </>
            )}
            {onConsolidate &&
              isOpenHere(row) &&
              row.plans.length === 1 &&
              row.plans.every(({ id }) => coordinated.has(id)) && (
                <Consolidate {...{ row, busy, onFollow, onConsolidate }} begun={begunOn(row, consolidated)} />
              )}
            {isOpenHere(row) && mayDraft && (
              <Begin row={row} begun={begunOn(row, reports)} busy={busy} onDraft={onDraft} onFollow={onFollow} />
            )}
            {row.state === 'open' && !row.report && row.concernsUs && row.periodId === null && mayOpenPeriod && (
              <Button variant="default" onClick={() => setOpen({ what: 'period', row })}>
                {words.openPeriod}
              </Button>
            )}
            {row.state === 'open' && mayRecord && row.origin !== 'issued' && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon variant="subtle" aria-label={words.more({ name: nameOf(row) })}>
                    <IconDots size={18} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {row.origin === 'letter' && (
                    <Menu.Item onClick={() => setOpen({ what: 'change', row })}>{words.change}</Menu.Item>
                  )}
                  <Menu.Item onClick={() => setOpen({ what: 'close', row })}>{words.close}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'details' && <RequestDetails requestId={open.row.requestId} onClose={shut} />}
      {open?.what === 'change' && <LetterDialog row={open.row} onClose={shut} />}
      {open?.what === 'close' && <CloseRequestDialog row={open.row} onClose={shut} />}
      {open?.what === 'period' && (
        <OpenPeriodDialog newest={periods[0] ?? null} offer={open.row.period} onOpened={choosePeriod} onClose={shut} />
      )}
    </section>
  )
}

/** Nobody answers it yet, and its period is open. */
const isOpenHere = ({ state, report, concernsUs, periodId }: ReportRequestRow) =>
  state === 'open' && report === null && concernsUs && periodId !== null

/** A report on the very plans that answers nothing yet, and still can be changed. */
const begunOn = (row: ReportRequestRow, reports: readonly ReportRow[]) =>
  reports.find(
    ({ plans, requestId, state }) =>
      requestId === null &&
      (state === 'draft' || state === 'sent-back') &&
      plans.length === row.plans.length &&
      plans.every(({ id }) => row.plans.some((other) => other.id === id)),
  )

type BeginProps = Pick<RequestsProps, 'busy' | 'onDraft' | 'onFollow'> & {
  row: ReportRequestRow
  begun: ReportRow | undefined
}

/** A draft that is there already takes the outline and dates of the request; else one is begun. */
function Begin({ row, begun, busy, onDraft, onFollow }: BeginProps) {
  const words = useText().requests
  return (
    <Button variant="light" loading={busy} onClick={() => (begun ? onFollow(begun, row) : onDraft(row))}>
      {begun ? words.follow : words.draft}
    </Button>
  )
}

function Consolidate({
  row,
  begun,
  busy,
  onFollow,
  onConsolidate,
}: Pick<BeginProps, 'row' | 'begun' | 'busy' | 'onFollow'> & { onConsolidate(row: ReportRequestRow): void }) {
  const words = useText().consolidated
  return (
    <Button variant="light" loading={busy} onClick={() => (begun ? onFollow(begun, row) : onConsolidate(row))}>
      {begun ? words.follow : words.draft}
    </Button>
  )
}

const nameOf = ({ letterNumber, senderName, subject }: ReportRequestRow) =>
  [letterNumber, senderName].filter(Boolean).join(' · ') + (subject === '' ? '' : `: ${subject}`)
