import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconListDetails } from '@tabler/icons-react'
import { useId } from 'react'
import type { FigureRow, PlanFigures } from '../../../src-shared/contract/figures.ts'
import { showValue } from '../../parts/figure-cell-text.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { FigureCell } from './FigureCell.tsx'
import { SourceIcon } from './FigureSource.tsx'
import classes from './figures.module.css'
import { cellKey, type FigureCells, figureOf } from './use-figure-cells.ts'
import { useGridCursor } from './use-grid-cursor.ts'

interface FigureGridProps {
  plans: readonly PlanFigures[]
  year: number
  /** Only a year has an estimate of the whole. */
  withEstimate: boolean
  mayEdit: boolean
  cells: FigureCells
  onOpen(row: FigureRow): void
}

/** All indicators of the chosen plans as one sheet: Enter goes down, Tab goes right, what is typed is saved at once. */
export function FigureGrid({ plans, year, withEstimate, mayEdit, cells, onOpen }: FigureGridProps) {
  const words = useText().figures
  const tableId = useId()
  const rows = plans.flatMap((plan) => plan.rows)
  const columns = withEstimate ? 2 : 1
  const cursor = useGridCursor({ rows, columns, mayEdit, cells, onOpen })
  const idOf = (row: number, column: number) => `${tableId}-${row}-${column}`
  const heads = [words.columns.figure, words.estimate({ year })].slice(0, columns)
  return (
    <div className={classes.scroller}>
      <table
        ref={cursor.grid}
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is what ARIA calls a table with a cursor
        role="grid"
        tabIndex={0}
        aria-label={words.title}
        aria-activedescendant={idOf(cursor.place.row, cursor.place.column)}
        onKeyDown={cursor.onGridKey}
        onPaste={cursor.onPaste}
      >
        <thead className={classes.head}>
          <tr>
            <th className={classes.code}>{words.columns.code}</th>
            <th>{words.columns.name}</th>
            <th className={classes.unit}>{words.columns.unit}</th>
            <th className={classes.target}>{words.columns.target}</th>
            <th className={classes.previous}>{words.columns.previous}</th>
            {heads.map((head) => (
              <th key={head} className={classes.entry}>
                {head}
              </th>
            ))}
            <th className={classes.result}>{words.columns.result}</th>
            <th className={classes.open} aria-label={words.detail} />
          </tr>
        </thead>
        {plans.map((plan) => (
          <tbody key={plan.planId}>
            <tr className={classes.plan}>
              <th colSpan={7 + columns} scope="rowgroup">
                {plan.planShortName} <span className={classes.set}>{words.set(plan.set)}</span>
              </th>
            </tr>
            {plan.rows.map((row) => {
              const at = rows.indexOf(row)
              return (
                <tr key={row.indicatorId} className={classes.row}>
                  <td className={classes.code}>{row.code}</td>
                  <td className={classes.name} style={{ paddingLeft: 10 + row.depth * 20 }} title={row.name}>
                    {row.depth > 0 && <span className={classes.part}>{words.partOf} </span>}
                    {row.name}
                  </td>
                  <td className={classes.unit}>{row.unit}</td>
                  <td className={classes.target}>
                    <Target row={row} year={year} />
                  </td>
                  <td className={classes.previous}>{row.previous && showValue(row.previous.value, words.answers)}</td>
                  {heads.map((head, column) => {
                    const isActive = cursor.place.row === at && cursor.place.column === column
                    return (
                      <FigureCell
                        key={head}
                        id={idOf(at, column)}
                        label={`${row.name}, ${head}`}
                        value={figureOf(row, column === 1)?.value ?? null}
                        emptyWord={column === 0 ? words.missing : ''}
                        state={cells.cells.get(cellKey(row.indicatorId, column === 1))}
                        isActive={isActive}
                        typed={isActive ? cursor.typed : null}
                        refusal={isActive ? cursor.refusal : null}
                        isMenuOpen={isActive && cursor.isMenuOpen}
                        mayEdit={mayEdit}
                        onPick={() => cursor.pick({ row: at, column })}
                        onEdit={() => cursor.startEdit()}
                        onType={cursor.setTyped}
                        onKeyDown={cursor.onFieldKey}
                        onLeave={cursor.leave}
                        onMenu={cursor.setMenu}
                        onAnswer={cursor.choose}
                      />
                    )
                  })}
                  <td className={classes.result}>
                    <Result row={row} />
                  </td>
                  <td className={classes.open}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={`${words.detail}: ${row.name}`}
                      onClick={() => onOpen(row)}
                    >
                      <IconListDetails size={16} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Target({ row, year }: { row: FigureRow; year: number }) {
  const words = useText().figures
  const { target, comparator, unit } = row
  if (target === null || comparator === null) return null
  return (
    <>
      {words.target({ comparator, value: target.value, unit })}
      {target.year !== year && ` ${words.targetOfYear({ year: target.year })}`}
    </>
  )
}

function Result({ row }: { row: FigureRow }) {
  const words = useText().figures
  return (
    <span className={classes.chips}>
      {row.result.kind === 'met' && <Chip tone="done" icon={IconCircleCheck} label={words.met} />}
      {row.result.kind === 'not-met' && <Chip icon={IconCircleDashed} label={words.notMet} />}
      {row.result.kind === 'cannot-tell' && row.result.why === 'part-of-year' && (
        <span className={classes.missing}>{words.partOfYear}</span>
      )}
      {row.figure !== null && <SourceIcon figure={row.figure} />}
      {row.warnings.length > 0 && (
        <span className={classes.warning} title={row.warnings.map(words.warning).join('\n')}>
          <IconAlertTriangle size={16} aria-label={row.warnings.map(words.warning).join(' ')} />
        </span>
      )}
    </span>
  )
}
