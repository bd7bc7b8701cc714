import { Button, Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { TakeOnChoice } from '../../../src-shared/contract/task.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { type PlanId, personId, planId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { EventChoices } from './EventChoices.tsx'
import { type ExistingTask, ExistingTaskField } from './ExistingTaskField.tsx'
import classes from './tasks.module.css'

/** Takes on many assignments of a plan at once: one task each, or all that are ticked as one task. */
export function TakeOnDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const words = useText().tasks
  const plans = useCall('plans.choices', {})
  const people = useCall('people.list', {})
  const active = plans.data?.filter(({ state }) => state === 'active' || state === 'draft') ?? []
  const [chosenPlan, setChosenPlan] = useState<PlanId | null>(null)
  const plan = chosenPlan ?? active[0]?.id ?? null
  const [ticked, setTicked] = useState<Ticked>(new Map())
  const [events, setEvents] = useState<ReadonlySet<string>>(new Set())
  const [joined, setJoined] = useState<string | null>(null)
  const [owner, setOwner] = useState<string | null>(null)
  const [existing, setExisting] = useState<ExistingTask>(null)
  const takeOn = useCommand('tasks.takeOn')
  const link = useCommand('tasks.linkItems')

  const chosen = [...ticked.values()]
  const itemIds = (of: readonly TakeOnChoice[]) => [...new Set(of.flatMap(({ items }) => items.map(({ id }) => id)))]
  const ownerId = personId.safeParse(owner).data
  const submit = () => {
    if (plan === null) return
    if (existing !== null) {
      if (existing === 'to-choose') return
      const { taskId, version, title } = existing
      link.mutate(
        { taskId, periodId: period.id, expectedVersion: version, planId: plan, itemIds: itemIds(chosen) },
        {
          onSuccess: () => {
            showDone(words.takeOnLinked({ title }))
            onClose()
          },
        },
      )
      return
    }
    takeOn.mutate(
      {
        planId: plan,
        periodId: period.id,
        tasks:
          joined === null || chosen.length === 0
            ? chosen.map((choice) => ({ itemIds: itemIds([choice]) }))
            : [{ itemIds: itemIds(chosen), title: joined }],
        eventIds: [...events],
        people: ownerId === undefined ? [] : [{ personId: ownerId, part: 'owner' }],
      },
      {
        onSuccess: ({ taskIds }) => {
          showDone(words.takeOnDone({ count: taskIds.length }))
          onClose()
        },
      },
    )
  }
  const count = (joined !== null && chosen.length > 0 ? 1 : chosen.length) + events.size
  return (
    <FormDialog
      opened
      title={words.takeOnTitle}
      verb={existing === null ? words.takeOnCount({ count }) : words.takeOnLinkVerb}
      size={820}
      busy={takeOn.isPending || link.isPending}
      disabled={count === 0 || joined?.trim() === '' || existing === 'to-choose'}
      error={takeOn.error ?? link.error ?? plans.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {plans.data !== undefined && active.length === 0 ? (
        <Text c="dimmed">{words.takeOnNoPlans}</Text>
      ) : (
        <>
          <Select
            label={words.takeOnPlan}
            searchable
            data={active.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            value={plan}
            onChange={(value) => {
              setChosenPlan(planId.safeParse(value).data ?? null)
              setTicked(new Map())
              setEvents(new Set())
            }}
          />
          {plan !== null && <Choices planId={plan} period={period} ticked={ticked} onTick={setTicked} />}
          {plan !== null && existing === null && (
            <EventChoices planId={plan} period={period} ticked={events} onTick={setEvents} />
          )}
          {chosen.length > 0 && events.size === 0 && (
            <ExistingTaskField periodId={period.id} value={existing} onChange={setExisting} />
          )}
          {chosen.length > 1 && existing === null && (
            <Checkbox
              label={words.takeOnJoin}
              checked={joined !== null}
              onChange={(event) =>
                setJoined(event.currentTarget.checked ? (chosen[0]?.items[0]?.text.slice(0, 300) ?? '') : null)
              }
            />
          )}
          {joined !== null && chosen.length > 1 && existing === null && (
            <TextInput
              label={words.takeOnTitleOfOne}
              required
              maxLength={500}
              value={joined}
              onChange={(event) => setJoined(event.currentTarget.value)}
            />
          )}
          {existing === null && (
            <Select
              label={words.takeOnOwner}
              searchable
              clearable
              data={
                people.data
                  ?.filter(({ active }) => active)
                  .map(({ id, fullName }) => ({ value: id, label: fullName })) ?? []
              }
              value={owner}
              onChange={setOwner}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

/** What is ticked, by the key of the choice. */
type Ticked = ReadonlyMap<string, TakeOnChoice>

interface ChoicesProps {
  planId: PlanId
  period: Period
  ticked: Ticked
  onTick(ticked: Ticked): void
}

function Choices({ planId: plan, period, ticked, onTick }: ChoicesProps) {
  const words = useText().tasks
  const choices = useCall('tasks.takeOnChoices', { planId: plan, periodId: period.id })
  if (choices.isError) return <ErrorNotice error={choices.error} onRetry={() => void choices.refetch()} />
  if (choices.data === undefined) return <SkeletonRows rows={4} />
  if (choices.data.length === 0) return <Text c="dimmed">{words.takeOnNothing}</Text>
  const free = choices.data.filter(({ taken }) => !taken?.inPeriod)
  const toggle = (choice: TakeOnChoice) => {
    const next = new Map(ticked)
    if (!next.delete(choice.key)) next.set(choice.key, choice)
    onTick(next)
  }
  return (
    <div>
      {free.length === 0 ? (
        <Text>{words.takeOnAllTaken}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onTick(new Map(free.map((choice) => [choice.key, choice])))}
        >
          {words.takeOnAll}
        </Button>
      )}
      <ul className={classes.choices}>
        {choices.data.map((choice) => (
          <li key={choice.key}>
            <Checkbox
              checked={ticked.has(choice.key)}
              disabled={choice.taken?.inPeriod ?? false}
              onChange={() => toggle(choice)}
              label={<ChoiceWords choice={choice} />}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ChoiceWords({ choice }: { choice: TakeOnChoice }) {
  const words = useText().tasks
  const { items, role, requested, workKind, deadline, deadlineText, taken } = choice
  return (
    <span className={classes.choice}>
      {items.map((item) => (
        <span key={item.id} className={classes.choiceItem}>
          <span className={classes.position}>{item.position}</span>
          {item.text}
        </span>
      ))}
      <span className={classes.quiet}>
        {[
          requested ? words.requested : words.assigned,
          words.roles[role],
          words.workKinds[workKind],
          deadlineText,
          deadline && formatDate(deadline),
          taken && (taken.inPeriod ? words.takenAlready : words.takenEarlier),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
