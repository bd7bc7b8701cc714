import { ActionIcon, Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type PlanItemId, planItemId } from '../../../src-shared/domain/ids.ts'
import { planItemKinds } from '../../../src-shared/domain/plan-item.ts'
import type { Correction } from '../../../src-shared/domain/plan-review/correction.ts'
import type { DraftItem } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { workKinds } from '../../../src-shared/domain/work-kind.ts'
import { DateRuleField } from '../../parts/DateRuleField.tsx'
import { LeaveQuestion } from '../../parts/LeaveQuestion.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import classes from './findings.module.css'
import { LinksEditor } from './LinksEditor.tsx'
import { MatchField } from './MatchField.tsx'
import { SharesEditor } from './SharesEditor.tsx'
import type { NameOf, ShownReview } from './shown-review.ts'
import { TargetsEditor } from './TargetsEditor.tsx'
import type { Review } from './use-review.ts'

interface FindingDetailsProps {
  item: DraftItem
  shown: ShownReview
  review: Review
  nameOf: NameOf
  onSelect(id: PlanItemId): void
  onClose(): void
}

/** Everything of one finding, to be put right; stored with Ctrl+Enter, left with Esc, which asks where something was changed. */
export function FindingDetails({ item, shown, review, nameOf, onSelect, onClose }: FindingDetailsProps) {
  const text = useText()
  const words = text.planReadings.details
  const { plans } = text
  const area = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(item)
  const [isAsked, setAsked] = useState(false)
  const isTouched = differences(item, draft).length > 0
  useUnsaved(isTouched)
  const leave = () => (isTouched ? setAsked(true) : onClose())
  const set = (part: Partial<DraftItem>) => setDraft((old) => ({ ...old, ...part }))

  const save = () => {
    const acts = differences(item, draft)
    if (acts.length > 0) review.act(...acts)
    onClose()
  }
  const split = () => {
    const at = area.current?.selectionStart ?? 0
    const newId = planItemId.parse(crypto.randomUUID())
    if (review.act({ do: 'split', id: item.id, at, newId }) !== null) return
    onClose()
    onSelect(newId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The question has its own Esc; React hands it on to here. The target of a key is always a node.
    if (!event.currentTarget.contains(event.target as Node)) return
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      leave()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }
  const title = words.title({ position: shown.positionOf.get(item.id) ?? '' })
  return (
    <form
      ref={form}
      className={classes.details}
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className={classes.detailsHead}>
        <h3>{title}</h3>
        <ActionIcon variant="subtle" color="gray" aria-label={words.close} title={words.close} onClick={leave}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Textarea
        ref={area}
        label={words.text}
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={3} spacing="xs">
        <TextInput
          label={words.marker}
          size="xs"
          maxLength={40}
          value={draft.marker}
          onChange={(event) => set({ marker: event.currentTarget.value })}
        />
        <Select
          label={plans.outline.kind}
          size="xs"
          data={planItemKinds.map((kind) => ({ value: kind, label: plans.kinds[kind] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind: planItemKinds.find((one) => one === kind) ?? draft.kind })}
        />
        <Select
          label={plans.outline.workKind}
          size="xs"
          clearable
          data={workKinds.map((kind) => ({ value: kind, label: plans.workKinds[kind] }))}
          value={draft.workKind}
          onChange={(kind) => set({ workKind: workKinds.find((one) => one === kind) ?? null })}
        />
      </SimpleGrid>
      <Stack gap={4}>
        <p className={classes.group}>{words.shares}</p>
        <SharesEditor shares={draft.shares} onChange={(shares) => set({ shares })} />
      </Stack>
      <SimpleGrid cols={2} spacing="xs">
        <TextInput
          label={plans.outline.deadlineText}
          size="xs"
          maxLength={500}
          value={draft.deadlineText ?? ''}
          onChange={(event) => set({ deadlineText: event.currentTarget.value || null })}
        />
        <DateRuleField
          label={plans.outline.deadlineRule}
          value={draft.deadlineRule}
          onChange={(deadlineRule) => set({ deadlineRule })}
        />
      </SimpleGrid>
      <TargetsEditor targets={draft.targets} onChange={(targets) => set({ targets })} />
      <LinksEditor item={item} shown={shown} review={review} nameOf={nameOf} />
      <MatchField item={item} shown={shown} review={review} />
      <Group justify="space-between" gap="xs">
        <Button size="xs" variant="default" disabled={draft.text !== item.text} onClick={split}>
          {words.splitHere}
        </Button>
        <Button size="xs" onClick={() => form.current?.requestSubmit()}>
          {words.save}
        </Button>
      </Group>
      {isAsked && <LeaveQuestion words={text.parts.drop} onStay={() => setAsked(false)} onLeave={onClose} />}
    </form>
  )
}

/** What was changed in the form, as acts; fields that are as before make none. */
function differences(before: DraftItem, after: DraftItem): Correction[] {
  const acts: Correction[] = []
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const { marker, text, kind, workKind, deadlineText, deadlineRule } = after
  const set = {
    ...(marker === before.marker ? {} : { marker }),
    ...(text === before.text ? {} : { text }),
    ...(kind === before.kind ? {} : { kind }),
    ...(workKind === before.workKind ? {} : { workKind }),
    ...(deadlineText === before.deadlineText ? {} : { deadlineText }),
    ...(isSame(deadlineRule, before.deadlineRule) ? {} : { deadlineRule }),
  }
  if (Object.keys(set).length > 0) acts.push({ do: 'change', id: before.id, set })
  const shares = after.shares.filter(({ phrase }) => phrase.trim() !== '')
  if (!isSame(shares, before.shares)) acts.push({ do: 'shares', id: before.id, shares })
  if (!isSame(after.targets, before.targets)) acts.push({ do: 'targets', id: before.id, targets: after.targets })
  return acts
}
