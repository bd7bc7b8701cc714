import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { type Completeness, countBodies } from '../../../src-shared/domain/completeness.ts'
import { completenessLines, type Grouping } from '../../../src-shared/domain/completeness-lines.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** How many have reported, by group, level or area; those that were only asked in a column of their own. */
export function CompletenessTable({ bodies, by }: { bodies: readonly BodyStatus[]; by: Grouping }) {
  const text = useText()
  const words = text.completeness
  const all = countBodies(bodies)
  const columns = columnsOf(all)
  const names = { ...words, groups: text.coordinationPage.groups, levels: text.agencies.levels }
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
              {completenessLines(bodies, by, names).map(({ name, counts }) => (
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
