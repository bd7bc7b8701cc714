import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportFormat } from '../../../../src-shared/contract/report-pages.ts'
import { vietnamDateOf } from '../../../../src-shared/domain/business-date.ts'
import {
  type LegChannel,
  type LegMedium,
  legChannels,
  legMediums,
} from '../../../../src-shared/domain/reporting-leg.ts'
import { useCommand } from '../../../api/hooks.ts'
import { DateField } from '../../../parts/DateField.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { showDone } from '../../../parts/undo-toast.tsx'
import { useReportExport } from '../../../parts/use-report-export.ts'
import { useText } from '../../../shell/language.tsx'
import type { Round } from '../round.ts'
import { AlsoFor } from './AlsoFor.tsx'
import type { Leg, Legs } from './LegsSection.tsx'

const formats: Record<LegMedium, ExportFormat> = { 'sealed-file': 'sealed-docx', docx: 'docx', paper: 'pdf' }

interface SendDialogProps {
  round: Round
  leg: Leg
  shown: Legs
  onClose(): void
}

/** Exports the report in the form that the leg wants, and writes down when and how it went. */
export function SendDialog({ round, leg, shown, onClose }: SendDialogProps) {
  const words = useText().reportingLegs
  const save = useCommand('reporting-legs.recordSent')
  const make = useReportExport()
  const report = shown.reports.find(({ reportId }) => reportId === leg.report?.reportId)
  const isSealed = report !== undefined && report.state !== 'numbered' && report.state !== 'content-approved'
  const [sentOn, setSentOn] = useState<string | null>(() => vietnamDateOf(new Date().toISOString()))
  const [number, setNumber] = useState(report?.numberAndSymbol ?? '')
  const [medium, setMedium] = useState<LegMedium>(
    leg.medium ?? (isSealed && report.recipientAgencyId === leg.toAgencyId ? 'sealed-file' : 'docx'),
  )
  const [channel, setChannel] = useState<LegChannel>(leg.channel ?? 'document-axis')
  const [note, setNote] = useState('')
  const others = shown.legs.filter(
    (one) => one.key !== leg.key && one.state === 'approved' && one.report?.reportId === leg.report?.reportId,
  )
  const [also, setAlso] = useState<readonly string[]>([])
  if (!report) return null
  const { reportId, revision } = report
  const keys = [leg.key, ...also]
  const isNumbered = report.numberAndSymbol !== null && report.documentDate !== null
  const submit = () => {
    if (sentOn === null) return
    save.mutate(
      { ...round, keys, reportId, revision, sentOn, documentNumber: number, medium, channel, note },
      {
        onSuccess: () => {
          onClose()
          showDone(words.sentDone({ count: keys.length }))
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.sendTitle}
      verb={words.send}
      busy={save.isPending}
      disabled={!isNumbered || sentOn === null || number.trim() === ''}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {!isNumbered && <Text>{words.notNumbered}</Text>}
      <Text>
        {words.sendTo}: <strong>{leg.toAgencyName ?? leg.toText}</strong>
        {leg.address !== null && ` · ${leg.address}`}
      </Text>
      <AlsoFor legs={others} chosen={also} onChoose={setAlso} />
      <Group grow align="flex-start">
        <Select
          label={words.medium}
          allowDeselect={false}
          data={legMediums.map((one) => ({ value: one, label: words.mediums[one] }))}
          value={medium}
          onChange={(value) => setMedium(legMediums.find((one) => one === value) ?? medium)}
        />
        <Select
          label={words.channel}
          allowDeselect={false}
          data={legChannels.map((one) => ({ value: one, label: words.channels[one] }))}
          value={channel}
          onChange={(value) => setChannel(legChannels.find((one) => one === value) ?? channel)}
        />
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          loading={make.isPending}
          disabled={!isNumbered}
          onClick={() => make.mutate({ reportId, revision, format: formats[medium] })}
        >
          {medium === 'paper' ? words.exportPaper : words.export}
        </Button>
        <Text size="xs" c="dimmed" flex={1}>
          {words.exportHint}
        </Text>
      </Group>
      <ErrorNotice error={make.error} />
      <Group grow align="flex-start">
        <DateField label={words.sentOn} required value={sentOn} onChange={setSentOn} />
        <TextInput
          label={words.documentNumber}
          required
          maxLength={100}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={words.note}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
