import { Button, Stack, Text } from '@mantine/core'
import { IconFileStack } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import type { Round } from './round.ts'

interface ConsolidateProps {
  round: Round
  periodId: PeriodId
}

/** Leads to the consolidated report of the round, or begins it. */
export function ConsolidateButton({ round, periodId }: ConsolidateProps) {
  const words = useText().consolidated
  const { data } = useCall('reports.consolidatedOf', { planId: round.planId, periodId })
  const [isOpen, setOpen] = useState(false)
  if (!data) return null
  const icon = <IconFileStack size={16} />
  if (data.report) {
    return (
      <Button component={Link} href={`/reports/${data.report.reportId}`} variant="default" leftSection={icon}>
        {words.open}
      </Button>
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
  const legs =
    chain?.legs.filter(({ dropped, ownReport, requestId }) => !dropped && !ownReport && requestId === null) ?? []
  const [chosen, setChosen] = useState<AgencyRef | null | undefined>(undefined)
  // Where the plan says that the report goes, else the office above, until somebody chooses another one.
  const usual = recipientOf(legs.find(({ toAgencyId }) => toAgencyId !== null)) ?? superiorOf(office.data)
  const recipient = chosen === undefined ? usual : chosen
  const leg = recipient && legs.find(({ toAgencyId }) => toAgencyId === recipient.id)
  const open = ({ reportId }: { reportId: string }) => go(`/reports/${reportId}`)
  const submit = () => {
    if (recipient === null) return
    const { planId } = round
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
      disabled={recipient === null || !status.data || !chain}
      error={draft.error ?? draftForLegs.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="sm">
        {status.data && (
          <Text>{words.draftHint({ reported: status.data.assigned.received, of: status.data.assigned.of })}</Text>
        )}
        <AgencySelect
          label={words.recipient}
          description={words.recipientHint}
          chosen={recipient}
          onChoose={setChosen}
        />
      </Stack>
    </FormDialog>
  )
}

function recipientOf(leg: { toAgencyId: AgencyRef['id'] | null; toAgencyName: string | null } | undefined) {
  return leg?.toAgencyId ? { id: leg.toAgencyId, name: leg.toAgencyName ?? '' } : null
}

function superiorOf(
  office: { superiorAgencyId: AgencyRef['id'] | null; superiorAgencyName: string | null } | undefined,
): AgencyRef | null {
  if (!office || office.superiorAgencyId === null) return null
  return { id: office.superiorAgencyId, name: office.superiorAgencyName ?? '' }
}
