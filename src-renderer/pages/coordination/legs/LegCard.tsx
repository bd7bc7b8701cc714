import { Button } from '@mantine/core'
import { IconFileStack, IconPencil, IconPlus, IconSend } from '@tabler/icons-react'
import { Link } from 'wouter'
import { isSentState } from '../../../../src-shared/domain/reporting-leg.ts'
import { Chip } from '../../../parts/StatusChips.tsx'
import { useText } from '../../../shell/language.tsx'
import { LegDeadline } from './LegDeadline.tsx'
import { LegStateChips } from './LegStateChips.tsx'
import type { Dispatch, Leg, LegAct, Legs } from './LegsSection.tsx'
import classes from './legs.module.css'

interface LegCardProps {
  leg: Leg
  reports: Legs['reports']
  onAct(act: LegAct): void
}

/** One recipient above: by when, in which form, to which address, what was sent, and the next step. */
export function LegCard({ leg, reports, onAct }: LegCardProps) {
  const text = useText()
  const words = text.reportingLegs
  const name = leg.toAgencyName ?? leg.toText
  const facts = [
    leg.form && `${words.form}: ${leg.form}${leg.ownReport ? ` (${words.ownReportMark.toLocaleLowerCase('vi')})` : ''}`,
    [leg.medium && words.mediums[leg.medium], leg.channel && words.channels[leg.channel]].filter(Boolean).join(' · '),
    leg.address && `${words.address}: ${leg.address}`,
    leg.source && `${words.source}: ${leg.source}`,
    leg.setting !== null && !leg.setting.ofThisRound && words.carried,
    leg.toAgencyId === null && words.noAgency,
  ].filter((fact) => fact !== null && fact !== '' && fact !== false)
  return (
    <li className={classes.leg}>
      <div className={classes.words}>
        <p className={classes.to}>
          <strong>{name}</strong>
          {leg.origin !== 'plan' && <Chip tone="quiet" icon={IconPencil} label={words.origins[leg.origin]} />}
          <LegStateChips leg={leg} />
        </p>
        <EndedRecipient leg={leg} onAct={onAct} />
        <LegDeadline leg={leg} />
        {leg.planRules.map((rule) => (
          <span key={JSON.stringify(rule)} className={classes.quiet}>
            {words.planSays({ rule: text.plans.rule(rule) })}
          </span>
        ))}
        {facts.length > 0 && <span className={classes.quiet}>{facts.join(' · ')}</span>}
        {leg.receipt && (
          <span>
            {words.receiptLine({ date: leg.receipt.receivedOn, accepted: leg.receipt.decision === 'accepted' })}
          </span>
        )}
        {leg.dispatches.map((one) => (
          <DispatchLine key={one.id} leg={leg} dispatch={one} onAct={onAct} />
        ))}
        <NewerRevision leg={leg} />
      </div>
      <div className={classes.acts}>
        <NextStep leg={leg} reports={reports} onAct={onAct} />
        <Button size="xs" variant="default" onClick={() => onAct({ kind: 'edit', leg })}>
          {words.edit}
        </Button>
      </div>
    </li>
  )
}

/** The recipient is no more: who takes over by the catalogue, for a person to confirm. */
function EndedRecipient({ leg, onAct }: Pick<LegCardProps, 'leg' | 'onAct'>) {
  const words = useText().reportingLegs
  if (leg.ended === null) return null
  const { endedOn, decision, heirs } = leg.ended
  return (
    <div className={classes.ended}>
      <span>
        {words.ended({ date: endedOn })} {words.endedNext[decision]}
      </span>
      {heirs.map((heir) => (
        <span key={heir.agencyId} className={classes.chips}>
          <strong>{heir.name}</strong>
          <span className={classes.quiet}>{[heir.functions, heir.legalBasis].filter(Boolean).join(' · ')}</span>
          <Button
            size="compact-xs"
            variant="light"
            aria-label={words.sendToHeirNamed({ name: heir.name })}
            onClick={() => onAct({ kind: 'edit', leg, heir })}
          >
            {words.sendToHeir}
          </Button>
        </span>
      ))}
    </div>
  )
}

function NextStep({ leg, reports, onAct }: LegCardProps) {
  const words = useText().reportingLegs
  if (leg.dropped && !isSentState(leg.state)) return null
  if (leg.report === null) {
    return (
      <Button
        size="xs"
        variant="light"
        leftSection={<IconFileStack size={14} />}
        onClick={() => onAct({ kind: 'draft', leg })}
      >
        {reports.length === 0 ? words.draft : words.draftOwn}
      </Button>
    )
  }
  const mayBeSent = leg.state === 'approved' || isNewer(leg)
  return (
    <>
      {mayBeSent && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconSend size={14} />}
          onClick={() => onAct({ kind: 'send', leg })}
        >
          {words.send}
        </Button>
      )}
      {leg.state !== 'received' && leg.toAgencyId !== null && isShared(leg, reports) && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onAct({ kind: 'draft', leg })}
        >
          {words.draftOwn}
        </Button>
      )}
      <Button component={Link} href={`/reports/${leg.report.reportId}`} size="xs" variant="default">
        {words.openReport}
      </Button>
    </>
  )
}

/** The report that serves it is addressed to somebody else. */
const isShared = ({ report, toAgencyId }: Leg, reports: Legs['reports']) =>
  reports.find(({ reportId }) => reportId === report?.reportId)?.recipientAgencyId !== toAgencyId

/** A revision that could go out came after what was sent. */
const isNewer = ({ report, dispatches: [last] }: Leg) =>
  last !== undefined && report !== null && report.reportId === last.reportId && report.revision > last.revision

function NewerRevision({ leg }: { leg: Leg }) {
  const words = useText().reportingLegs
  if (leg.report === null || !isNewer(leg)) return null
  return <span className={classes.newer}>{words.newerRevision({ revision: leg.report.revision })}</span>
}

function DispatchLine({ leg, dispatch, onAct }: { leg: Leg; dispatch: Dispatch; onAct: LegCardProps['onAct'] }) {
  const words = useText().reportingLegs
  const { confirmed, documentNumber, medium, channel, sentOn, note, personName } = dispatch
  return (
    <div className={classes.dispatch}>
      <span>
        {words.sentLine({ date: sentOn, number: documentNumber, medium, channel })}
        <span className={classes.quiet}>
          {' '}
          · {[note, words.by({ person: personName })].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      {confirmed && <span>{words.confirmedLine({ date: confirmed.on, note: confirmed.note })}</span>}
      <span className={classes.chips}>
        {!confirmed && leg.receipt === null && (
          <Button size="compact-xs" variant="subtle" onClick={() => onAct({ kind: 'confirm', leg, dispatch })}>
            {words.confirm}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onAct({ kind: 'take-sent-back', leg, dispatch })}
        >
          {words.takeSentBack}
        </Button>
      </span>
    </div>
  )
}
