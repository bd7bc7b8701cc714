import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { type Completeness, countBodies, countByGroup } from '../../../src-shared/domain/completeness.ts'
import { bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

export const groupings = ['group', 'level', 'area'] as const
export type Grouping = (typeof groupings)[number]

const levels = ['central', 'province', 'district', 'commune', ''] as const

/** How many have reported, by group, level or area; those that were only asked in a column of their own. */
export function CompletenessTable({ bodies, by }: { bodies: readonly BodyStatus[]; by: Grouping }) {
  const text = useText()
  const words = text.completeness
  const all = countBodies(bodies)
  const columns = columnsOf(all)
  return (
    <div className={classes.page}>
      <div className={classes.section}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrolled by keys too */}
        <section className={classes.scroll} aria-label={words.views[by]} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.views[by]}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={classes.right}>
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {linesOf(text, bodies, by).map(({ name, counts }) => (
                <Line key={name} name={name} counts={counts} columns={columns} />
              ))}
            </tbody>
            <tfoot>
              <Line name={words.total} counts={all} columns={columns} />
            </tfoot>
          </table>
        </section>
        <p className={classes.hint}>{words.requestedNote}</p>
      </div>
    </div>
  )
}

const shareOf = ({ received, of }: Completeness['requested']) => (of === 0 ? '' : `${received}/${of}`)

type CountColumn = keyof Text['completeness']['columns']

/** A column for what is rare stands there only when there is something in it. */
function columnsOf(all: Completeness): CountColumn[] {
  const rare = (['askedToComplete', 'waiting', 'outsideApp'] as const).filter((column) => all[column] > 0)
  return ['of', 'received', 'receivedLate', 'overdue', 'notYetDue', 'requested', ...rare]
}

function Line({ name, counts, columns }: { name: string; counts: Completeness; columns: readonly CountColumn[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column} className={classes.right}>
          {column === 'requested' ? shareOf(counts.requested) : counts[column]}
        </td>
      ))}
    </tr>
  )
}

function linesOf(text: Text, bodies: readonly BodyStatus[], by: Grouping): { name: string; counts: Completeness }[] {
  if (by === 'group') {
    return countByGroup(bodies, ({ group }) => group, bodyGroups).map(({ group, counts }) => ({
      name: text.coordinationPage.groups[group],
      counts,
    }))
  }
  if (by === 'level') {
    return countByGroup(bodies, ({ level }) => level ?? '', levels).map(({ group, counts }) => ({
      name: group === '' ? text.completeness.unknownLevel : text.agencies.levels[group],
      counts,
    }))
  }
  const areas = [...new Set(bodies.flatMap(({ areaName }) => areaName ?? []))]
  areas.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return countByGroup(bodies, ({ areaName }) => areaName ?? '', areas).map(({ group, counts }) => ({
    name: group === '' ? text.completeness.noArea : group,
    counts,
  }))
}
