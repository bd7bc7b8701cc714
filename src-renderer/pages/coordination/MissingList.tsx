import { Checkbox, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ReminderRow } from '../../../src-shared/contract/reminders.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { isSought } from '../../../src-shared/domain/name-search.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { FindBody } from './FindBody.tsx'

const filters = ['overdue', 'never', 'requested', 'waiting'] as const
type Filter = (typeof filters)[number]

interface MissingListProps {
  missing: readonly BodyStatus[]
  reminders: readonly ReminderRow[]
  chosen: ReadonlySet<string>
  onChosen(chosen: ReadonlySet<string>): void
  /** What can be done with those that are chosen; it stays in sight. */
  actions: ReactNode
}

/** Bodies whose report is missing, to be chosen one by one or by what they have in common. */
export function MissingList({ missing, reminders, chosen, onChosen, actions }: MissingListProps) {
  const text = useText()
  const words = text.reminders
  const [active, setActive] = useState<readonly Filter[]>([])
  const [search, setSearch] = useState('')
  const lastOf = new Map<string, ReminderRow>()
  // The latest comes first.
  for (const one of reminders)
    for (const { agencyId } of one.bodies) if (!lastOf.has(agencyId)) lastOf.set(agencyId, one)
  const fits: Record<Filter, (body: BodyStatus) => boolean> = {
    overdue: (body) => body.timeliness.kind === 'late',
    never: (body) => !lastOf.has(body.agencyId),
    requested: (body) => body.requested,
    waiting: (body) => body.quarantined > 0,
  }
  const sought = isSought(search)
  const shown = missing.filter((body) => active.every((filter) => fits[filter](body)) && sought(body.agencyName))
  const count = shown.filter(({ agencyId }) => chosen.has(agencyId)).length
  const toggle = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids)
      if (isChosen) next.add(id)
      else next.delete(id)
    onChosen(next)
  }
  return (
    <>
      <div className={classes.outcomes}>
        <FilterChips
          chips={filters.map((key) => ({ key, label: words.filters[key], count: missing.filter(fits[key]).length }))}
          active={active}
          onChange={setActive}
        >
          <FindBody value={search} onChange={setSearch} />
        </FilterChips>
      </div>
      <Group gap="xs" className={classes.chosenBar ?? ''}>
        <Checkbox
          label={words.chooseAll}
          disabled={shown.length === 0}
          checked={shown.length > 0 && count === shown.length}
          indeterminate={count > 0 && count < shown.length}
          onChange={() =>
            toggle(
              shown.map(({ agencyId }) => agencyId),
              count < shown.length,
            )
          }
        />
        <span className={classes.quiet}>{words.chosen({ count: chosen.size, of: missing.length })}</span>
        {actions}
      </Group>
      {shown.length === 0 && <EmptyState sentence={text.coordinationPage.nothingFits} />}
      <ul className={classes.lines}>
        {shown.map((body) => (
          <MissingLine
            key={body.agencyId}
            body={body}
            last={lastOf.get(body.agencyId)}
            checked={chosen.has(body.agencyId)}
            onToggle={(isChosen) => toggle([body.agencyId], isChosen)}
          />
        ))}
      </ul>
    </>
  )
}

interface MissingLineProps {
  body: BodyStatus
  last: ReminderRow | undefined
  checked: boolean
  onToggle(isChosen: boolean): void
}

function MissingLine({ body, last, checked, onToggle }: MissingLineProps) {
  const text = useText()
  const words = text.reminders
  // A report that came and waits to be verified is to be looked at before anybody is chased.
  const waits = body.quarantined > 0 ? text.coordinationPage.waiting({ count: body.quarantined }) : ''
  const facts = [
    body.requested ? text.coordinationPage.requested : '',
    body.lastDay === null ? words.noLastDay : words.lastDay({ date: body.lastDay }),
    waits,
    body.timeliness.kind === 'late' && waits === '' ? text.coordination.overdue({ days: body.timeliness.days }) : '',
    last ? words.reminded({ kind: last.kind, date: last.on }) : words.neverReminded,
  ]
  return (
    <li>
      <Checkbox
        label={body.agencyName}
        description={facts.filter(Boolean).join(' · ')}
        checked={checked}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
    </li>
  )
}
