import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { Assignment, PlanItem } from '../../../src-shared/contract/plan-content.ts'
import { strongestRole } from '../../../src-shared/domain/assignment-role.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { useCommand } from '../../api/hooks.ts'
import { AgencyPick } from '../../parts/AgencyPick.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './matrix.module.css'
import planClasses from './plan.module.css'
import { nameIn, type SectionProps, seenOf } from './shown-plan.ts'
import { useUnassign } from './use-unassign.ts'

interface MatrixProps extends SectionProps {
  bar: string
  choice: ReactNode
}

interface Row {
  id: AgencyId
  name: string
  folded: string
}

/** Bodies down, items across: one letter a role. The cursor moves with the arrows; Enter gives and takes away. */
export function AssignmentMatrix({ shown, canEdit, bar, choice }: MatrixProps) {
  const words = useText().plans
  const { plan } = shown
  const [search, setSearch] = useState('')
  const [more, setMore] = useState<readonly { id: AgencyId; name: string }[]>([])
  const [cursor, setCursor] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const assign = useCommand('plans.assign')
  const unassign = useUnassign(shown)

  const columns = useMemo(() => {
    const parents = new Set(plan.items.map(({ parentId }) => parentId))
    const given = new Set(plan.assignments.map(({ itemId }) => itemId))
    const isWork = ({ kind }: PlanItem) => kind === 'task' || kind === 'target' || kind === 'organisation'
    return plan.items.filter(
      (item) => item.endedInVersion === null && (given.has(item.id) || (isWork(item) && !parents.has(item.id))),
    )
  }, [plan])
  const cells = useMemo(() => {
    const found = new Map<string, Assignment[]>()
    for (const assignment of plan.assignments) {
      const key = `${assignment.agencyId} ${assignment.itemId}`
      found.set(key, [...(found.get(key) ?? []), assignment])
    }
    return found
  }, [plan.assignments])
  const rows = useMemo(() => {
    const name = nameIn(shown)
    const own = new Set(plan.assignments.flatMap(({ agencyId }) => agencyId ?? []))
    const all = new Map<AgencyId, string>([...own].map((id) => [id, name(id)]))
    for (const body of more) all.set(body.id, body.name)
    const list = [...all].map(([id, label]): Row => ({ id, name: label, folded: foldForSearch(label) }))
    const asked = foldForSearch(search).split(' ')
    return list
      .filter(({ folded }) => asked.every((word) => folded.includes(word)))
      .sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1))
  }, [shown, plan.assignments, more, search])

  const toggle = (row: Row | undefined, item: PlanItem | undefined) => {
    if (!canEdit || !row || !item || assign.isPending) return
    const held = cells.get(`${row.id} ${item.id}`)
    if (held) unassign.remove(held.map(({ id }) => id))
    else {
      assign.mutate({
        ...seenOf(shown),
        itemIds: [item.id],
        phrase: row.name,
        agencyIds: [row.id],
        role: 'none-stated',
        requested: false,
      })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      toggle(rows[cursor.row], columns[cursor.column])
    }
    if (!step) return
    event.preventDefault()
    const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
    const next = {
      row: clamp(cursor.row + (step[0] ?? 0), rows.length),
      column: clamp(cursor.column + (step[1] ?? 0), columns.length),
    }
    setCursor(next)
    table.current
      ?.querySelector(`[data-cell="${next.row} ${next.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
    <>
      <div className={bar}>
        {choice}
        <TextInput
          size="xs"
          w={220}
          aria-label={words.assignments.filterAgency}
          placeholder={words.assignments.filterAgency}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {canEdit && (
          <div className={classes.add}>
            <AgencyPick
              label={words.assignments.addAgency}
              isLabelHidden
              value={null}
              onChange={(body) => body && setMore((old) => [...old, body])}
            />
          </div>
        )}
        {canEdit && <p className={`${planClasses.quiet} ${classes.hint}`}>{words.assignments.matrixHint}</p>}
      </div>
      <ErrorNotice error={assign.error ?? unassign.error} />
      <div className={planClasses.scroll}>
        <table
          ref={table}
          className={classes.matrix}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what ARIA calls a table with a cursor
          role="grid"
          tabIndex={0}
          aria-label={words.assignments.matrix}
          aria-activedescendant={rows.length > 0 ? `cell-${cursor.row}-${cursor.column}` : undefined}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th className={classes.name}>{words.assignments.agency}</th>
              {columns.map((item) => (
                <th key={item.id} title={item.text}>
                  {item.position}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row" className={classes.name} title={row.name}>
                  {row.name}
                </th>
                {columns.map((item, column) => (
                  <Cell
                    key={item.id}
                    id={`${at} ${column}`}
                    row={row}
                    item={item}
                    held={cells.get(`${row.id} ${item.id}`)}
                    isCursor={cursor.row === at && cursor.column === column}
                    onClick={() => {
                      setCursor({ row: at, column })
                      toggle(row, item)
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface CellProps {
  id: string
  row: Row
  item: PlanItem
  held: Assignment[] | undefined
  isCursor: boolean
  onClick(): void
}

function Cell({ id, row, item, held, isCursor, onClick }: CellProps) {
  const words = useText().plans
  const role = held && strongestRole(held.map((one) => one.role))
  const isAsked = held?.every(({ requested }) => requested)
  const className = [isCursor ? classes.cursor : '', isAsked ? classes.asked : '', held ? classes.held : ''].join(' ')
  const label = words.assignments.cell({
    agency: row.name,
    position: item.position,
    role: role ? words.roles[role] : words.assignments.none,
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the keys
    <td id={`cell-${id.replace(' ', '-')}`} data-cell={id} title={label} className={className} onClick={onClick}>
      {role ? words.rolesShort[role] : ''}
    </td>
  )
}
