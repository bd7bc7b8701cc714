import type { FigureCell, FigureColumn, TableBody } from '../../../../src-shared/contract/matrix.ts'
import { formatDate } from '../../../../src-shared/domain/business-date.ts'
import type { OutlierReason } from '../../../../src-shared/domain/consolidation/outliers.ts'
import type { OutputOf } from '../../../api/call.ts'
import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { Facts } from '../../../parts/Facts.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { FigureText } from '../FigureText.tsx'
import type { Round } from '../round.ts'
import own from './matrix.module.css'
import { WithReport } from './WithReport.tsx'

export interface FigurePaneProps {
  round: Round
  body: TableBody
  column: FigureColumn
  cell: FigureCell | null
  reasons: readonly OutlierReason[]
}

/** What stands behind one number: when it holds, what was said before, why it stands out, in which report. */
export function FigurePane({ round, body, column, cell, reasons }: FigurePaneProps) {
  const text = useText()
  const words = text.matrix
  const { agencyId } = body
  const found = useCall('matrix.figureCell', { ...round, agencyId, indicatorId: column.indicatorId })
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <SkeletonRows rows={4} />
  const { figure, estimate, before, submission } = found.data
  const state = cell?.state
  return (
    <WithReport submission={submission}>
      <h2>{body.agencyName}</h2>
      <p className={classes.name}>
        {column.code}. {column.name}
      </p>
      {state && state !== 'value' && <p className={classes.text}>{words.states[state]}</p>}
      {reasons.length > 0 && (
        <>
          <h3>{words.outlier}</h3>
          <ul className={own.reasons}>
            {reasons.map((reason) => (
              <li key={reason.kind}>{words.reason(reason)}</li>
            ))}
          </ul>
          <p className={classes.quiet}>{words.rule}</p>
        </>
      )}
      <Facts
        facts={[
          ...saidFacts(words.value, figure, submission?.cutOff ?? null),
          ...saidFacts(words.estimate, estimate, null),
          ...(before ? [{ name: words.before, value: <FigureText value={before} /> }] : []),
          ...(figure && figure.reason !== '' ? [{ name: words.why, value: figure.reason }] : []),
          { name: words.columns.measure, value: words.measures[column.measure] },
        ]}
      />
    </WithReport>
  )

  function saidFacts(name: string, said: OutputOf<'matrix.figureCell'>['figure'], cutOff: string | null) {
    if (!said) return []
    const day = said.asOf ?? cutOff
    const shown = (
      <>
        <FigureText value={said.value} /> {said.value.kind === 'number' && column.unit}
      </>
    )
    return [
      { name, value: shown },
      ...(day === null ? [] : [{ name: text.coordinationPage.cutOff, value: formatDate(day) }]),
    ]
  }
}
