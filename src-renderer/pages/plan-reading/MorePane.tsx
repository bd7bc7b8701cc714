import { ActionIcon, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { DraftDuty, DraftReview } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { periodKinds } from '../../../src-shared/domain/report-period.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { DateRuleField } from '../../parts/DateRuleField.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './panes.module.css'
import type { NameOf, ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

interface MorePaneProps {
  review: Review
  shown: ShownReview
  nameOf: NameOf
  mayChange: boolean
}

/** Duties to report with their legs, reviews, and days of the year. */
export function MorePane({ review, shown, nameOf, mayChange }: MorePaneProps) {
  const text = useText()
  const words = text.planReadings.more
  const { duties, reviews, events } = shown.draft
  const changeDuty = (changed: DraftDuty) =>
    review.act({ do: 'duties', duties: duties.map((duty) => (duty.id === changed.id ? changed : duty)) })
  const changeReview = (changed: DraftReview) =>
    review.act({ do: 'reviews', reviews: reviews.map((one) => (one.id === changed.id ? changed : one)) })
  const drop = (name: string, onClick: () => void) =>
    mayChange && (
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.remove({ name })} onClick={onClick}>
        <IconX size={14} />
      </ActionIcon>
    )
  return (
    <div className={classes.pane}>
      <h2 className={classes.heading}>{words.duties}</h2>
      {duties.length === 0 && <p className={classes.quiet}>{words.noDuties}</p>}
      {duties.map((duty) => (
        <section key={duty.id} className={classes.card} aria-label={duty.phrase}>
          <div className={classes.head}>
            <p className={classes.phrase}>{duty.phrase}</p>
            {drop(duty.phrase, () => review.act({ do: 'duties', duties: duties.filter(({ id }) => id !== duty.id) }))}
          </div>
          <Select
            label={words.period}
            size="xs"
            disabled={!mayChange}
            data={periodKinds.map((kind) => ({ value: kind, label: text.plans.reporting.periods[kind] }))}
            value={duty.periodKind}
            onChange={(kind) =>
              changeDuty({ ...duty, periodKind: periodKinds.find((one) => one === kind) ?? duty.periodKind })
            }
          />
          {duty.legs.map((leg, at) => {
            const changeLeg = (part: Partial<typeof leg>) =>
              changeDuty({ ...duty, legs: duty.legs.map((one, index) => (index === at ? { ...one, ...part } : one)) })
            return (
              // Legs have no id of their own and keep their order.
              <div key={at} className={classes.leg}>
                <p>{words.leg({ from: leg.fromText, to: leg.toText })}</p>
                <AgencySelect
                  size="xs"
                  label={text.plans.reporting.to}
                  disabled={!mayChange}
                  chosen={leg.toAgencyId === null ? null : { id: leg.toAgencyId, name: nameOf(leg.toAgencyId) }}
                  onChoose={(agency) => changeLeg({ toAgencyId: agency?.id ?? null })}
                />
                <DateRuleField
                  label={text.plans.reporting.when}
                  disabled={!mayChange}
                  value={leg.dateRule}
                  onChange={(dateRule) => changeLeg({ dateRule })}
                />
              </div>
            )
          })}
        </section>
      ))}
      <h2 className={classes.heading}>{words.reviews}</h2>
      {reviews.length === 0 && <p className={classes.quiet}>{words.noReviews}</p>}
      {reviews.map((one) => (
        <div key={one.id} className={classes.line}>
          <span className={classes.grow}>
            {words.reviewKinds[one.kind]} · <span className={classes.quiet}>{one.text}</span>
          </span>
          <NumberInput
            size="xs"
            w={110}
            aria-label={words.afterYears}
            placeholder={words.afterYears}
            min={1}
            max={50}
            allowDecimal={false}
            disabled={!mayChange}
            value={one.afterYears ?? ''}
            onChange={(years) => {
              const afterYears = typeof years === 'number' ? years : null
              if (afterYears !== one.afterYears) changeReview({ ...one, afterYears })
            }}
          />
          {drop(one.text, () => review.act({ do: 'reviews', reviews: reviews.filter(({ id }) => id !== one.id) }))}
        </div>
      ))}
      <h2 className={classes.heading}>{words.events}</h2>
      {events.length === 0 && <p className={classes.quiet}>{words.noEvents}</p>}
      {events.map((event) => (
        <div key={event.id} className={classes.line}>
          <span className={classes.grow}>
            {words.eventDay(event)} · {event.name}
          </span>
          {drop(event.name, () => review.act({ do: 'events', events: events.filter(({ id }) => id !== event.id) }))}
        </div>
      ))}
    </div>
  )
}
