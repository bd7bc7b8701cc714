import { Button, Menu, Select, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconFileStack } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../parts/ReportStateChip.tsx'
import { useText } from '../../shell/language.tsx'
import type { Round } from './round.ts'

interface ConsolidateProps {
  round: Round
  periodId: PeriodId
}

/** Leads to the consolidated reports of the round, one for each recipient, or begins the first. */
export function ConsolidateButton({ round, periodId }: ConsolidateProps) {
  const words = useText().consolidated
  const { data } = useCall('reports.consolidatedOf', { planId: round.planId, periodId })
  const [isOpen, setOpen] = useState(false)
  if (!data) return null
  const icon = <IconFileStack size={16} />
  const [first, ...more] = data.reports
  if (first && more.length === 0) {
    return (
      <Button component={Link} href={`/reports/${first.reportId}`} variant="default" leftSection={icon}>
        {words.open}
      </Button>
    )
  }
  if (first) {
    return (
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={icon} rightSection={<IconChevronDown size={14} />}>
            {words.open}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {data.reports.map(({ reportId, state, recipientName }) => (
            <Menu.Item
              key={reportId}
              component={Link}
              href={`/reports/${reportId}`}
              rightSection={<ReportStateChip state={state} type="consolidated" />}
            >
              {words.sentTo({ recipient: recipientName })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    )
  }
  return (
    <>
      <Button variant="default" leftSection={icon} onClick={() => setOpen(true)}>
        {words.draft}
      </Button>
      {isOpen && <ConsolidateDialog round={round} periodId={periodId} onClose={() => setOpen(false)} />}
    </>
  )
}

function ConsolidateDialog({ round, periodId, onClose }: ConsolidateProps & { onClose: () => void }) {
  const words = useText().consolidated
  const status = useCall('coordination.status', round)
  const office = useCall('office.get', {})
  const draft = useCommand('reports.draftConsolidated')
  const draftForLegs = useCommand('reporting-legs.draftReport')
  const { data: chain } = useCall('reporting-legs.list', round)
  const [, go] = useLocation()
  const asked = useOpenRequests(round.planId, periodId)
  const [answered, setAnswered] = useState<string | null | undefined>(undefined)
  // What the level above asked for is mostly what the report is for.
  const request =
    asked.find(({ requestId }) => requestId === answered) ?? (answered === undefined ? asked[0] : undefined)
  const legs =
    chain?.legs.filter(({ dropped, ownReport, requestId }) => !dropped && !ownReport && requestId === null) ?? []
  const [chosen, setChosen] = useState<AgencyRef | null | undefined>(undefined)
  // Where the plan says that the report goes, else the office above, until somebody chooses another one.
  const usual = recipientOf(legs.find(({ toAgencyId }) => toAgencyId !== null)) ?? superiorOf(office.data)
  const recipient = chosen === undefined ? usual : chosen
  const leg = recipient && legs.find(({ toAgencyId }) => toAgencyId === recipient.id)
  const open = ({ reportId }: { reportId: string }) => go(`/reports/${reportId}`)
  const submit = () => {
    const { planId } = round
    if (request) {
      const { requestId, recipientName } = request
      const recipientAgencyId = recipientName === '' ? (recipient?.id ?? null) : null
      draft.mutate({ planId, periodId, recipientAgencyId, requestId }, { onSuccess: open })
      return
    }
    if (recipient === null) return
    if (!leg) draft.mutate({ planId, periodId, recipientAgencyId: recipient.id }, { onSuccess: open })
    else {
      const keys = [leg, ...legs.filter((one) => one !== leg)].map(({ key }) => key)
      draftForLegs.mutate({ planId, periodId, keys }, { onSuccess: open })
    }
  }
  return (
    <FormDialog
      opened
      title={words.draft}
      verb={words.draft}
      busy={draft.isPending || draftForLegs.isPending}
      disabled={(recipient === null && !request) || !status.data || !chain}
      error={draft.error ?? draftForLegs.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="sm">
        {status.data && (
          <Text>{words.draftHint({ reported: status.data.assigned.received, of: status.data.assigned.of })}</Text>
        )}
        {asked.length > 0 && (
          <Select
            label={words.answering}
            data={[
              ...asked.map((one) => ({ value: one.requestId, label: requestLabel(one) })),
              { value: '', label: words.answeringNone },
            ]}
            value={request?.requestId ?? ''}
            onChange={(value) => setAnswered(value || null)}
            allowDeselect={false}
          />
        )}
        {request && (
          <>
            <Text>
              {request.sections > 0 ? words.requestOutline({ count: request.sections }) : words.requestDefault}
              {request.recipientName !== '' && ` ${words.requestTo({ name: request.recipientName })}`}
            </Text>
            <ReportDeadlineLine deadline={request.deadline} />
          </>
        )}
        {(!request || request.recipientName === '') && (
          <AgencySelect
            label={words.recipient}
            required
            description={words.recipientHint}
            chosen={recipient}
            onChoose={setChosen}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

/** Requests of the level above on this plan alone that nobody answers yet. */
function useOpenRequests(planId: PlanId, periodId: PeriodId): ReportRequestRow[] {
  const requests = useCall('report-requests.list', {})
  return (requests.data ?? []).filter(
    (row) =>
      row.origin !== 'issued' &&
      row.state === 'open' &&
      row.report === null &&
      row.concernsUs &&
      row.periodId === periodId &&
      row.plans.length === 1 &&
      row.plans[0]?.id === planId,
  )
}

const requestLabel = ({ letterNumber, senderName, subject }: ReportRequestRow) =>
  [letterNumber, senderName, subject].filter((part) => part !== null && part !== '').join(' · ')

function recipientOf(leg: { toAgencyId: AgencyRef['id'] | null; toAgencyName: string | null } | undefined) {
  return leg?.toAgencyId ? { id: leg.toAgencyId, name: leg.toAgencyName ?? '' } : null
}

function superiorOf(
  office: { superiorAgencyId: AgencyRef['id'] | null; superiorAgencyName: string | null } | undefined,
): AgencyRef | null {
  if (!office || office.superiorAgencyId === null) return null
  return { id: office.superiorAgencyId, name: office.superiorAgencyName ?? '' }
}
