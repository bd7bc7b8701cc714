/** What an audit entry tells besides who, when and what: readable facts, kept as they were told then, maybe erased. */
export type AuditDetail = Readonly<Record<string, unknown>>

/** One fact as text; empty where the entry does not tell it. */
export function fact(detail: AuditDetail, name: string): string {
  const value = detail[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** One fact in quotation marks with a space before it, or nothing. */
export function named(detail: AuditDetail, ...names: readonly string[]): string {
  const found = names.map((name) => fact(detail, name)).find((text) => text !== '')
  return found === undefined ? '' : ` “${found}”`
}

/** A fact behind a colon, or nothing. */
export function because(detail: AuditDetail, name = 'reason'): string {
  const text = fact(detail, name)
  return text === '' ? '' : `: ${text}`
}

/** One fact of the state before or after. */
export function inside(detail: AuditDetail, part: 'before' | 'after', name: string): string {
  const value = detail[part]
  return typeof value === 'object' && value !== null ? fact(value as AuditDetail, name) : '' // an object of JSON
}

/** Old and new behind a colon, or nothing where the entry does not tell both. */
export function fromTo(detail: AuditDetail): string {
  const [before, after] = [fact(detail, 'before'), fact(detail, 'after')]
  return before === '' || after === '' ? '' : `: ${before} → ${after}`
}

/** Whether the entry is about a yearly plan; entries about reports do not name their type. */
export function isYearlyPlan(detail: AuditDetail): boolean {
  return detail.documentType === 'yearly-plan'
}
