import { foldForSearch } from './vietnamese-text.ts'

/** One line of a list of mergers: "xã A; xã B => xã C". */
export interface PastedMerger {
  /** As it was pasted. */
  line: string
  from: readonly string[]
  to: string
}

const arrow = /\s*(?:=>|->|→|\t)\s*|\s+thành\s+/u
const between = /\s*[;,+]\s*|\s+và\s+/u

/** A list copied from a document or a workbook, a merger in each line. Lines that do not read as one are given back. */
export function readPastedMergers(text: string): { mergers: PastedMerger[]; unread: string[] } {
  const mergers: PastedMerger[] = []
  const unread: string[] = []
  for (const raw of text.normalize('NFC').split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    const [left = '', right = '', ...more] = line.split(arrow)
    const from = left.split(between).flatMap((name) => name.trim() || [])
    const to = right.trim()
    if (from.length === 0 || to === '' || more.length > 0) unread.push(line)
    else mergers.push({ line, from, to })
  }
  return { mergers, unread }
}

const committee = 'Ủy ban nhân dân '
const bare = (name: string) => foldForSearch(name).replace(/^(?:uy ban nhan dan|ubnd) /u, '')

/** "xã Hòa Hợp" -> "Ủy ban nhân dân xã Hòa Hợp"; what names its body already stays. */
export const committeeName = (name: string): string =>
  /^(?:xã|phường|thị trấn|đặc khu)\s/iu.test(name)
    ? `${committee}${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name

/** Finds bodies by their name, with or without "Ủy ban nhân dân", accents folded. A name that two bear finds nobody. */
export function bodiesByName<T extends { name: string }>(bodies: readonly T[]): (name: string) => T | null {
  const known = Map.groupBy(bodies, ({ name }) => bare(name))
  return (name) => {
    const found = known.get(bare(name)) ?? []
    const [only] = found
    return found.length === 1 && only ? only : null
  }
}
