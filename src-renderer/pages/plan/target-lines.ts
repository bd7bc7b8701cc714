import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { parseNumber } from '../../../src-shared/domain/vietnamese-number.ts'

/** Targets typed one a line, "2026: 92,5". `wrong` is the first line that cannot be read. */
export function readTargets(lines: string): { read: PlanIndicator['targets']; wrong: string | null } {
  const read: PlanIndicator['targets'] = []
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue
    const [, year, value] = /^\s*((?:19|20|21)\d\d)\s*[:=\s]\s*(\S.*)$/u.exec(line) ?? []
    const number = value === undefined ? null : parseNumber(value.trim())
    if (year === undefined || number === null || !number.ok) return { read, wrong: line }
    read.push({ year: Number(year), value: number.value })
  }
  return { read, wrong: null }
}
