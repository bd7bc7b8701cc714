import { useCallback, useState } from 'react'
import type { AgencyId } from '../../../../src-shared/domain/ids.ts'

/** Bodies of one call for cells; two windows of them cover any screen. */
const windowSize = 40

/** Which bodies' cells to ask for, in two windows around what is in sight. Never empty, for no call takes none. */
export function useCellWindows(bodies: readonly AgencyId[]) {
  const [start, setStart] = useState(0)
  const from = Math.min(start, Math.max(0, bodies.length - 1))
  return {
    upper: bodies.slice(from, from + windowSize),
    lower: bodies.slice(from + windowSize, from + 2 * windowSize),
    show: useCallback((first: number) => setStart(Math.floor(first / windowSize) * windowSize), []),
  }
}
