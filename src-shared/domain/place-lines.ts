import type { SectionKey } from './report-outline.ts'
import type { SectionPlace } from './request-outline.ts'
import { foldForSearch } from './vietnamese-text.ts'

export interface PlacedLines {
  sections: { key: SectionKey; text: string }[]
  /** Before the first heading that was recognised. */
  unplaced: string
}

/** "II.", "1.2", "a)", "-": what stands before the words of a heading. */
const marker = /^(?:[-–•+*]|(?:[ivxlc]+|\d+|[a-zđ])(?:[.\d]*)[.):/]?)\s+/iu

/** Shorter words begin too many lines. */
const leastLetters = 8

const bare = (line: string) =>
  foldForSearch(line.trim().replace(marker, ''))
    .replace(/[.:;,]+$/u, '')
    .trim()

/** A line that is headed as in the outline, or with a mark before it and so shortened or lengthened. */
function headedBy(line: string, headings: ReadonlyMap<string, SectionKey>): SectionKey | undefined {
  const words = bare(line)
  const exact = headings.get(words) ?? headings.get(foldForSearch(line))
  if (exact !== undefined || !marker.test(line) || words.length < leastLetters) return exact
  return [...headings].find(([heading]) => heading.startsWith(words) || words.startsWith(heading))?.[1]
}

/** Gives the lines of a report to the sections of an outline, by headings as people type them: with or without a mark. */
export function placeLines(lines: readonly string[], outline: readonly SectionPlace[]): PlacedLines {
  const byHeading = new Map(outline.map(({ key, heading }) => [bare(heading), key]))
  const found = new Map<SectionKey, string[]>()
  const unplaced: string[] = []
  let at: SectionKey | null = null
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') continue
    const key = headedBy(line, byHeading)
    if (key !== undefined) {
      at = key
      if (!found.has(key)) found.set(key, [])
    } else if (at === null) unplaced.push(line)
    else found.get(at)?.push(line)
  }
  return {
    sections: outline.flatMap(({ key }) => {
      const own = found.get(key) ?? []
      return own.length === 0 ? [] : [{ key, text: own.join('\n') }]
    }),
    unplaced: unplaced.join('\n'),
  }
}
