/** Seconds to wait after the n-th failure in a row: none for the first two, then doubling from 2 s up to 15 minutes. */
export function waitAfterFailures(failures: number): number {
  if (failures < 3) return 0
  return Math.min(2 ** (failures - 2), 900)
}
