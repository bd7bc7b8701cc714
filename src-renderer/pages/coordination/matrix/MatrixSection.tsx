import type { Round } from '../round.ts'
import { FigureMatrix } from './FigureMatrix.tsx'
import { TaskMatrix } from './TaskMatrix.tsx'
import { useMatrixView } from './use-matrix-view.ts'

/** The one table of a round: bodies by indicators, or by tasks. */
export function MatrixSection({ round }: { round: Round }) {
  const view = useMatrixView()
  return view.by === 'tasks' ? <TaskMatrix round={round} view={view} /> : <FigureMatrix round={round} view={view} />
}
