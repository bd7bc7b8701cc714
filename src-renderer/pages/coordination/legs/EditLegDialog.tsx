import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AgencyRef } from '../../../../src-shared/contract/agencies.ts'
import type { ReportRequestRow } from '../../../../src-shared/contract/report-requests.ts'
import {
  type LegContent,
  type LegScope,
  legChannels,
  legMediums,
  legScopes,
} from '../../../../src-shared/domain/reporting-leg.ts'
import { useCommand } from '../../../api/hooks.ts'
import { AgencySelect } from '../../../parts/AgencySelect.tsx'
import { DateRuleField } from '../../../parts/DateRuleField.tsx'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { showDone } from '../../../parts/undo-toast.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { LegRequestField } from './LegRequestField.tsx'
import type { Heir, Leg } from './LegsSection.tsx'

const blank: LegContent = {
  ...{ toText: '', toAgencyId: null, dateRule: null, form: null, ownReport: false, requestId: null },
  ...{ medium: null, channel: null, address: null, source: '' },
}

interface EditLegDialogProps {
  round: Round
  /** Null for a new one. */
  leg: Leg | null
  /** Who takes over from a recipient that ended: proposed, for the person to look at and save. */
  heir: Heir | null
  onClose(): void
}

/** What holds for a leg in this period, or from it on, and which document says so. */
export function EditLegDialog({ round, leg, heir, onClose }: EditLegDialogProps) {
  const words = useText().reportingLegs
  const save = useCommand('reporting-legs.save')
  const takeBack = useCommand('reporting-legs.takeBack')
  const [draft, setDraft] = useState<LegContent>(() => ({
    ...(leg ? contentOf(leg) : blank),
    ...(heir && inPlaceOf(heir)),
  }))
  const [agency, setAgency] = useState<AgencyRef | null>(() =>
    heir
      ? { id: heir.agencyId, name: heir.name }
      : leg?.toAgencyId
        ? { id: leg.toAgencyId, name: leg.toAgencyName ?? leg.toText }
        : null,
  )
  const [scope, setScope] = useState<LegScope>(heir ? 'from-now-on' : (leg?.setting?.scope ?? 'this-period'))
  const [dropped, setDropped] = useState(leg?.dropped ?? false)
  const set = (part: Partial<LegContent>) => setDraft((before) => ({ ...before, ...part }))
  const own = leg?.setting?.ofThisRound ? leg.setting : null
  const choose = (chosen: AgencyRef | null) => {
    setAgency(chosen)
    set({ toAgencyId: chosen?.id ?? null, toText: draft.toText === '' ? (chosen?.name ?? '') : draft.toText })
  }
  const follow = (request: ReportRequestRow | null) => {
    if (request === null) return set({ requestId: null })
    const { requestId, deadline, forms, letterNumber, letterDate, senderName } = request
    const bound = deadline?.bound === 'before' ? 'before' : 'by'
    set({
      ...{ requestId, source: words.requestNamed({ number: letterNumber, date: letterDate, sender: senderName }) },
      ...(deadline && { dateRule: { kind: bound, date: deadline.stated } }),
      ...(forms.length > 0 && { form: forms.join('; ') }),
    })
    if (agency === null && request.recipientAgencyId !== null) {
      choose({ id: request.recipientAgencyId, name: request.recipientName })
    }
  }
  const submit = () =>
    save.mutate(
      { ...round, key: leg?.key ?? null, expectedVersion: own?.version ?? null, scope, dropped, ...draft },
      {
        onSuccess: () => {
          onClose()
          showDone(words.saved)
        },
      },
    )
  const undo = () =>
    own &&
    takeBack.mutate(
      { settingId: own.id, expectedVersion: own.version },
      {
        onSuccess: () => {
          onClose()
          showDone(words.takenBack)
        },
      },
    )
  return (
    <FormDialog
      opened
      size={680}
      title={leg === null ? words.add : words.editTitle}
      verb={leg === null ? words.add : words.save}
      busy={save.isPending || takeBack.isPending}
      disabled={draft.toText.trim() === ''}
      error={save.error ?? takeBack.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {heir && leg && (
        <Text>{words.heirHint({ before: leg.toAgencyName ?? leg.toText, form: leg.form, address: leg.address })}</Text>
      )}
      <Group grow align="flex-start">
        <Line
          label={words.recipient}
          description={words.recipientHint}
          required
          value={draft.toText}
          onChange={(toText) => set({ toText })}
        />
        <AgencySelect label={words.agency} description={words.agencyHint} chosen={agency} onChoose={choose} />
      </Group>
      <LegRequestField round={round} chosen={draft.requestId} onChoose={follow} />
      <DateRuleField label={words.deadline} value={draft.dateRule} onChange={(dateRule) => set({ dateRule })} />
      <Line
        label={words.form}
        description={words.formHint}
        value={draft.form ?? ''}
        onChange={(form) => set({ form: orNull(form) })}
      />
      <Checkbox
        label={words.ownReport}
        checked={draft.ownReport}
        onChange={(event) => set({ ownReport: event.currentTarget.checked })}
      />
      <Group grow align="flex-start">
        <Select
          label={words.medium}
          clearable
          placeholder={words.unknown}
          data={legMediums.map((one) => ({ value: one, label: words.mediums[one] }))}
          value={draft.medium}
          onChange={(value) => set({ medium: legMediums.find((one) => one === value) ?? null })}
        />
        <Select
          label={words.channel}
          clearable
          placeholder={words.unknown}
          data={legChannels.map((one) => ({ value: one, label: words.channels[one] }))}
          value={draft.channel}
          onChange={(value) => set({ channel: legChannels.find((one) => one === value) ?? null })}
        />
      </Group>
      <Line
        label={words.address}
        description={words.addressHint}
        value={draft.address ?? ''}
        onChange={(address) => set({ address: orNull(address) })}
      />
      <Line
        label={words.source}
        description={words.sourceHint}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <Group justify="space-between" align="flex-end">
        <Select
          label={words.scope}
          allowDeselect={false}
          data={legScopes.map((one) => ({ value: one, label: words.scopes[one] }))}
          value={scope}
          onChange={(value) => setScope(legScopes.find((one) => one === value) ?? scope)}
        />
        {leg !== null && (
          <Checkbox
            label={words.dropped}
            checked={dropped}
            onChange={(event) => setDropped(event.currentTarget.checked)}
          />
        )}
        {own !== null && (
          <Button variant="subtle" color="gray" size="xs" loading={takeBack.isPending} onClick={undo}>
            {leg?.origin === 'added' ? words.remove : words.takeBack}
          </Button>
        )}
      </Group>
    </FormDialog>
  )
}

function contentOf({
  toText,
  toAgencyId,
  dateRule,
  form,
  ownReport,
  requestId,
  medium,
  channel,
  address,
  source,
}: Leg): LegContent {
  return { toText, toAgencyId, dateRule, form, ownReport, requestId, medium, channel, address, source }
}

/** Its form stays until the new recipient says otherwise; an address of the former one reaches nobody. */
const inPlaceOf = ({ agencyId, name, legalBasis, address }: Heir): Partial<LegContent> => ({
  ...{ toAgencyId: agencyId, toText: name, source: legalBasis.slice(0, 500), address },
})

const orNull = (text: string) => (text.trim() === '' ? null : text)

interface LineProps {
  label: string
  description?: string
  required?: boolean
  value: string
  onChange(value: string): void
}

function Line({ onChange, ...field }: LineProps) {
  return <TextInput {...field} maxLength={500} onChange={(event) => onChange(event.currentTarget.value)} />
}
