import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { drawLineage } from '../../../src-shared/domain/lineage.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import classes from './lineage.module.css'

const rowHeight = 26
const columnWidth = 84
const barHeight = 10

/** Who came from whom, as bars over time; the lists above say the same in words, with functions and legal basis. */
export function LineageTimeline({ id, onOpen }: { id: AgencyId; onOpen(id: AgencyId): void }) {
  const words = useText().agencies
  const lineage = useCall('agencies.lineage', { id })
  if (!lineage.data || lineage.data.steps.length === 0) return null
  const { days, rows, links, leftOut } = drawLineage(id, lineage.data.bodies, lineage.data.steps)
  // The lists above link to these already.
  const neighbours = new Set(
    lineage.data.steps.flatMap(({ fromId, toId }) => (fromId === id ? toId : toId === id ? fromId : [])),
  )
  const width = (days.length + 1) * columnWidth
  const height = rows.length * rowHeight
  const middle = (row: number) => row * rowHeight + rowHeight / 2
  return (
    <section>
      <h3 className={classes.heading}>{words.timeline}</h3>
      <div className={classes.picture}>
        <ul className={classes.names}>
          {rows.map((row) => (
            <li key={row.id} style={{ height: rowHeight }}>
              {row.id === id ? (
                <strong title={row.name}>{row.name}</strong>
              ) : neighbours.has(row.id) ? (
                <span title={row.name}>{row.name}</span>
              ) : (
                <button type="button" className={classes.link} title={row.name} onClick={() => onOpen(row.id)}>
                  {row.name}
                </button>
              )}
            </li>
          ))}
        </ul>
        <svg
          className={classes.bars}
          role="img"
          aria-label={words.timelineAlt({ days: days.map(formatDate).join(', ') })}
          width={width}
          height={height + 20}
          viewBox={`0 0 ${width} ${height + 20}`}
        >
          {days.map((day, at) => (
            <g key={day}>
              <line
                className={classes.day}
                x1={(at + 1) * columnWidth}
                x2={(at + 1) * columnWidth}
                y1={0}
                y2={height}
              />
              <text className={classes.label} x={(at + 1) * columnWidth} y={height + 14} textAnchor="middle">
                {formatDate(day)}
              </text>
            </g>
          ))}
          {rows.map((row, at) => (
            <rect
              key={row.id}
              className={row.id === id ? classes.own : classes.bar}
              x={row.from * columnWidth + 2}
              y={middle(at) - barHeight / 2}
              width={Math.max(4, (row.to - row.from) * columnWidth - 4)}
              height={barHeight}
              rx={2}
            />
          ))}
          {links.map(({ fromRow, toRow, at }) => {
            const x = at * columnWidth
            const [start, end] = [middle(fromRow), middle(toRow)]
            const tip = end + (end > start ? -barHeight / 2 : barHeight / 2)
            const back = tip + (end > start ? -5 : 5)
            return (
              <g key={`${fromRow} ${toRow}`} className={classes.step}>
                <path d={`M ${x - 2} ${start} H ${x} V ${end} H ${x + 2}`} />
                <path d={`M ${x - 3} ${back} L ${x} ${tip} L ${x + 3} ${back}`} />
              </g>
            )
          })}
        </svg>
      </div>
      {leftOut > 0 && <p className={classes.quiet}>{words.timelineMore({ count: leftOut })}</p>}
    </section>
  )
}
