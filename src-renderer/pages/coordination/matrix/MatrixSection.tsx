import type { Round } from '../round.ts'
import { FigureMatrix } from './FigureMatrix.tsx'
import { TaskMatrix } from './TaskMatrix.tsx'
import { useMatrixView } from './use-matrix-view.ts'
import { YearMatrix } from './YearMatrix.tsx'

/** The one table of a round: bodies by indicators, by tasks, or by years. */
export function MatrixSection({ round }: { round: Round }) {
  const view = useMatrixView()
  if (view.by === 'years') return <YearMatrix key={JSON.stringify(round.period)} round={round} view={view} />
  return view.by === 'tasks' ? <TaskMatrix round={round} view={view} /> : <FigureMatrix round={round} view={view} />
}
