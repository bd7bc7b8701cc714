import { Button, Checkbox, Fieldset, Group, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportingDuty, ReportingLeg } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { periodKinds } from '../../../src-shared/domain/report-period.ts'
import { AgencyPick } from '../../parts/AgencyPick.tsx'
import { DateRuleField } from '../../parts/DateRuleField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { PhraseBodies } from './PhraseBodies.tsx'
import classes from './plan.module.css'
import { nameIn, orNull, type ShownPlan } from './shown-plan.ts'
import { type Body, usePhrase } from './use-phrase.ts'

interface DutyDialogProps {
  shown: ShownPlan
  /** Null for a new one. */
  duty: ReportingDuty | null
  busy: boolean
  error: unknown
  onClose(): void
  onSave(duty: ReportingDuty): void
}

const blankLeg: ReportingLeg = {
  fromText: '',
  toText: '',
  toAgencyId: null,
  dateRule: null,
  form: null,
  address: null,
}

/** One duty to report: who, for which period, and every leg that the report goes. */
export function DutyDialog({ shown, duty, busy, error, onClose, onSave }: DutyDialogProps) {
  const words = useText().plans
  const name = nameIn(shown)
  const [draft, setDraft] = useState<ReportingDuty>(
    duty ?? {
      id: crypto.randomUUID(),
      itemId: null,
      phrase: '',
      periodKind: 'year',
      agencies: [],
      legs: [blankLeg],
    },
  )
  const [reading, setReading] = useState('')
  const read = usePhrase(shown, reading)
  const [names, setNames] = useState<ReadonlyMap<AgencyId, string>>(new Map())
  const set = (part: Partial<ReportingDuty>) => setDraft((old) => ({ ...old, ...part }))
  const setLeg = (at: number, part: Partial<ReportingLeg>) =>
    set({ legs: draft.legs.map((leg, index) => (index === at ? { ...leg, ...part } : leg)) })
  const take = (bodies: readonly Body[], requested: boolean) => {
    const held = new Set(draft.agencies.map(({ agencyId }) => agencyId))
    const fresh = bodies.filter(({ id }) => !held.has(id))
    setNames((old) => new Map([...old, ...bodies.map(({ id, name: label }) => [id, label] as const)]))
    set({ agencies: [...draft.agencies, ...fresh.map(({ id }) => ({ agencyId: id, requested }))] })
    setReading('')
  }
  const isOpen = draft.phrase.trim() === '' || draft.legs.some((leg) => leg.fromText === '' || leg.toText === '')
  return (
    <FormDialog
      opened
      size={760}
      title={words.reporting.title}
      verb={duty === null ? words.reporting.add : words.reporting.edit}
      busy={busy}
      disabled={isOpen}
      error={error}
      onSubmit={() => onSave(draft)}
      onClose={onClose}
    >
      <Textarea
        label={words.reporting.who}
        required
        data-autofocus
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={draft.phrase}
        onChange={(event) => set({ phrase: event.currentTarget.value })}
      />
      <Group grow>
        <Select
          label={words.reporting.periodKind}
          data={periodKinds.map((kind) => ({ value: kind, label: words.reporting.periods[kind] }))}
          value={draft.periodKind}
          onChange={(value) => set({ periodKind: periodKinds.find((kind) => kind === value) ?? draft.periodKind })}
        />
        <Select
          label={words.reporting.item}
          searchable
          clearable
          placeholder={words.reporting.noItem}
          data={shown.plan.items.map((item) => ({
            value: item.id,
            label: `${item.position} · ${item.text.slice(0, 80)}`,
          }))}
          value={draft.itemId}
          onChange={(id) => set({ itemId: shown.plan.items.find((item) => item.id === id)?.id ?? null })}
        />
      </Group>
      <Fieldset legend={words.reporting.bodies}>
        <Group justify="space-between">
          <span className={classes.quiet}>
            {words.reporting.bodiesCount({
              told: draft.agencies.filter(({ requested }) => !requested).length,
              asked: draft.agencies.filter(({ requested }) => requested).length,
            })}
          </span>
          <Button
            size="xs"
            variant="default"
            disabled={draft.phrase.trim() === ''}
            onClick={() => setReading(draft.phrase)}
          >
            {words.reporting.readBodies}
          </Button>
        </Group>
        {reading !== '' && (
          <>
            <PhraseBodies read={read} hasPhrase />
            <Group gap="xs" mt="xs">
              <Button size="xs" disabled={read.chosen.length === 0} onClick={() => take(read.chosen, false)}>
                {words.assigned}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={read.chosen.length === 0}
                onClick={() => take(read.chosen, true)}
              >
                {words.requested}
              </Button>
            </Group>
          </>
        )}
        <AgencyPick label={words.assignments.addAgency} value={null} onChange={(body) => body && take([body], false)} />
        {draft.agencies.length > 0 && (
          <div className={classes.ticks}>
            {draft.agencies.map(({ agencyId, requested }) => (
              <Group key={agencyId} gap="xs" wrap="nowrap" justify="space-between">
                <span className={classes.grow}>{names.get(agencyId) ?? name(agencyId)}</span>
                <Checkbox
                  size="xs"
                  label={words.requested}
                  checked={requested}
                  onChange={(event) =>
                    set({
                      agencies: draft.agencies.map((each) =>
                        each.agencyId === agencyId ? { agencyId, requested: event.currentTarget.checked } : each,
                      ),
                    })
                  }
                />
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => set({ agencies: draft.agencies.filter((each) => each.agencyId !== agencyId) })}
                >
                  {words.reporting.remove}
                </Button>
              </Group>
            ))}
          </div>
        )}
      </Fieldset>
      {draft.legs.map((leg, at) => (
        <Fieldset key={at} legend={words.reporting.leg({ n: at + 1 })}>
          <Group grow>
            <TextInput
              label={words.reporting.from}
              required
              maxLength={500}
              value={leg.fromText}
              onChange={(event) => setLeg(at, { fromText: event.currentTarget.value })}
            />
            <TextInput
              label={words.reporting.to}
              required
              maxLength={500}
              value={leg.toText}
              onChange={(event) => setLeg(at, { toText: event.currentTarget.value })}
            />
          </Group>
          <AgencyPick
            label={words.assignments.agency}
            value={
              leg.toAgencyId === null
                ? null
                : { id: leg.toAgencyId, name: names.get(leg.toAgencyId) ?? name(leg.toAgencyId) }
            }
            onChange={(body) => {
              if (body) setNames((old) => new Map(old).set(body.id, body.name))
              setLeg(at, { toAgencyId: body?.id ?? null, toText: leg.toText === '' ? (body?.name ?? '') : leg.toText })
            }}
          />
          <DateRuleField
            label={words.reporting.when}
            value={leg.dateRule}
            onChange={(dateRule) => setLeg(at, { dateRule })}
          />
          <Group grow>
            <TextInput
              label={words.reporting.form}
              maxLength={500}
              value={leg.form ?? ''}
              onChange={(event) => setLeg(at, { form: orNull(event.currentTarget.value) })}
            />
            <TextInput
              label={words.reporting.address}
              maxLength={500}
              value={leg.address ?? ''}
              onChange={(event) => setLeg(at, { address: orNull(event.currentTarget.value) })}
            />
          </Group>
          {draft.legs.length > 1 && (
            <Button
              mt="xs"
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => set({ legs: draft.legs.filter((_, index) => index !== at) })}
            >
              {words.reporting.remove}
            </Button>
          )}
        </Fieldset>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => set({ legs: [...draft.legs, { ...blankLeg, fromText: draft.legs[0]?.toText ?? '' }] })}
      >
        {words.reporting.addLeg}
      </Button>
    </FormDialog>
  )
}
