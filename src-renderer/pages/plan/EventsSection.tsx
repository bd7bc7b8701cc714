import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { PlanEvent, PlanReview } from '../../../src-shared/contract/plan-content.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { reviewDueOn, reviewKinds } from '../../../src-shared/domain/plan-state.ts'
import { yearlyEvent } from '../../../src-shared/domain/yearly-event.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './plan.module.css'
import { type SectionProps, seenOf } from './shown-plan.ts'

/** Days of every year that yield tasks, and the reviews after so many years. */
export function EventsSection(props: SectionProps) {
  return (
    <>
      <Events {...props} />
      <Reviews {...props} />
    </>
  )
}

function Events({ shown, canEdit }: SectionProps) {
  const text = useText()
  const words = text.plans.events
  const save = useCommand('plans.saveEvents')
  const [adding, setAdding] = useState(false)
  const { events } = shown.plan
  const remove = (event: PlanEvent) =>
    save.mutate(
      { ...seenOf(shown), events: events.filter((other) => other !== event) },
      {
        onSuccess: ({ version }) =>
          showUndo({
            sentence: words.removedDone({ name: event.name }),
            undo: text.spine.undo,
            onUndo: () => save.mutate({ planId: shown.plan.id, expectedVersion: version, events }),
          }),
      },
    )
  return (
    <Card title={words.title} add={canEdit ? words.add : null} onAdd={() => setAdding(true)}>
      {!adding && <ErrorNotice error={save.error} />}
      {events.length === 0 && <p className={classes.quiet}>{words.empty}</p>}
      <ul className={classes.legs}>
        {events.map((event) => (
          <li key={event.id}>
            <span className={classes.position}>
              {event.when.day === null
                ? words.wholeMonth({ month: event.when.month })
                : dayMonth(event.when.day, event.when.month)}
            </span>
            <span>{event.name}</span>
            <span className={classes.right}>
              {canEdit && <Remove label={`${words.remove}: ${event.name}`} onClick={() => remove(event)} />}
            </span>
          </li>
        ))}
      </ul>
      {adding && (
        <EventDialog
          busy={save.isPending}
          error={save.error}
          onClose={() => setAdding(false)}
          onSave={(event) =>
            save.mutate({ ...seenOf(shown), events: [...events, event] }, { onSuccess: () => setAdding(false) })
          }
        />
      )}
    </Card>
  )
}

function Reviews({ shown, canEdit }: SectionProps) {
  const text = useText()
  const words = text.plans.events
  const save = useCommand('plans.saveReviews')
  const [adding, setAdding] = useState(false)
  const { reviews } = shown.plan
  const remove = (review: PlanReview) =>
    save.mutate(
      { ...seenOf(shown), reviews: reviews.filter((other) => other !== review) },
      {
        onSuccess: ({ version }) =>
          showUndo({
            sentence: words.removedDone({
              name: `${words.reviewKinds[review.kind]} ${words.years({ years: review.afterYears })}`,
            }),
            undo: text.spine.undo,
            onUndo: () => save.mutate({ planId: shown.plan.id, expectedVersion: version, reviews }),
          }),
      },
    )
  return (
    <Card title={words.reviews} add={canEdit ? words.addReview : null} onAdd={() => setAdding(true)}>
      {!adding && <ErrorNotice error={save.error} />}
      {reviews.length === 0 && <p className={classes.quiet}>{words.noReviews}</p>}
      <ul className={classes.legs}>
        {reviews.map((review) => {
          const due = reviewDueOn(review)
          return (
            <li key={review.id} style={{ gridTemplateColumns: '150px minmax(0, 1fr) minmax(0, 1fr)' }}>
              <span>
                {words.reviewKinds[review.kind]} {words.years({ years: review.afterYears })}
              </span>
              <span>“{review.text}”</span>
              <Group justify="space-between" wrap="nowrap">
                <span className={due === null ? classes.quiet : undefined}>
                  {due === null ? words.baseMissing : words.dueOn({ date: formatDate(due) })}
                </span>
                {canEdit && <Remove label={`${words.remove}: ${review.text}`} onClick={() => remove(review)} />}
              </Group>
            </li>
          )
        })}
      </ul>
      {adding && (
        <ReviewDialog
          busy={save.isPending}
          error={save.error}
          onClose={() => setAdding(false)}
          onSave={(review) =>
            save.mutate({ ...seenOf(shown), reviews: [...reviews, review] }, { onSuccess: () => setAdding(false) })
          }
        />
      )}
    </Card>
  )
}

const dayMonth = (day: number, month: number) => `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`

function Card({
  title,
  add,
  onAdd,
  children,
}: {
  title: string
  add: string | null
  onAdd(): void
  children: ReactNode
}) {
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        {add !== null && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}

function Remove({ label, onClick }: { label: string; onClick(): void }) {
  const { remove } = useText().plans.events
  return (
    <Button size="compact-xs" variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      {remove}
    </Button>
  )
}

interface DialogProps<T> {
  busy: boolean
  error: unknown
  onClose(): void
  onSave(value: T): void
}

function EventDialog({ busy, error, onClose, onSave }: DialogProps<PlanEvent>) {
  const words = useText().plans.events
  const [name, setName] = useState('')
  const [day, setDay] = useState<number | null>(null)
  const [month, setMonth] = useState(1)
  const when = { day, month }
  return (
    <FormDialog
      opened
      title={words.add}
      verb={words.add}
      busy={busy}
      disabled={name.trim() === '' || !yearlyEvent.safeParse(when).success}
      error={error}
      onSubmit={() => onSave({ id: crypto.randomUUID(), name, when })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        required
        data-autofocus
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group grow>
        <NumberInput
          label={words.day}
          min={1}
          max={31}
          allowDecimal={false}
          value={day ?? ''}
          onChange={(value) => setDay(typeof value === 'number' ? value : null)}
        />
        <NumberInput
          label={words.month}
          min={1}
          max={12}
          allowDecimal={false}
          value={month}
          onChange={(value) => typeof value === 'number' && setMonth(value)}
        />
      </Group>
    </FormDialog>
  )
}

function ReviewDialog({ busy, error, onClose, onSave }: DialogProps<PlanReview>) {
  const words = useText().plans.events
  const [kind, setKind] = useState<PlanReview['kind']>('interim')
  const [afterYears, setAfterYears] = useState(5)
  const [baseDate, setBaseDate] = useState<string | null>(null)
  const [text, setText] = useState('')
  return (
    <FormDialog
      opened
      title={words.addReview}
      verb={words.addReview}
      busy={busy}
      disabled={text.trim() === ''}
      error={error}
      onSubmit={() => onSave({ id: crypto.randomUUID(), kind, afterYears, baseDate, text })}
      onClose={onClose}
    >
      <Group grow>
        <Select
          label={words.kind}
          data={reviewKinds.map((one) => ({ value: one, label: words.reviewKinds[one] }))}
          value={kind}
          onChange={(value) => setKind(reviewKinds.find((one) => one === value) ?? kind)}
        />
        <NumberInput
          label={words.afterYears}
          min={1}
          max={50}
          allowDecimal={false}
          value={afterYears}
          onChange={(value) => typeof value === 'number' && setAfterYears(value)}
        />
      </Group>
      <DateField label={words.baseDate} description={words.baseMissing} value={baseDate} onChange={setBaseDate} />
      <TextInput
        label={words.text}
        required
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
