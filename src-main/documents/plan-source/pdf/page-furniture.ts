import type { Segment } from './page-lines.ts'

export interface PageOfSegments {
  /** From 1. */
  page: number
  height: number
  segments: Segment[]
}

export interface Furniture {
  pages: PageOfSegments[]
  pageNumbers: number
  pageHeaders: number
  footnotes: number
}

/** Takes out what belongs to the page and not to the text. @param bodySize size of most letters of the document */
export function withoutFurniture(pages: readonly PageOfSegments[], bodySize: number): Furniture {
  const footnotes = pages.map((page) => footnotesOf(page, bodySize))
  const noNotes = pages.map((page, at) => without(page, footnotes[at]?.segments ?? new Set()))
  const numbers = pageNumbers(noNotes)
  const noNumbers = noNotes.map((page) => without(page, numbers))
  const headers = repeated(noNumbers)
  return {
    pages: noNumbers.map((page) => without(page, headers)),
    pageNumbers: numbers.size,
    pageHeaders: headers.size,
    footnotes: footnotes.reduce((sum, { count }) => sum + count, 0),
  }
}

const without = (page: PageOfSegments, taken: ReadonlySet<Segment>): PageOfSegments =>
  taken.size === 0 ? page : { ...page, segments: page.segments.filter((one) => !taken.has(one)) }

/** Small lines at the foot of the page, from one on that begins with a number which the page refers to. */
function footnotesOf({ segments }: PageOfSegments, bodySize: number): { segments: Set<Segment>; count: number } {
  const referred = new Set(segments.flatMap(({ references }) => references))
  const isSmall = ({ size }: Segment) => size < 0.9 * bodySize
  const starts = segments.filter((one) => isSmall(one) && referred.has(numberOf(one) ?? ''))
  if (starts.length === 0) return none
  const top = Math.min(...starts.map(({ y }) => y))
  const found = segments.filter((one) => isSmall(one) && one.y >= top - 1)
  // Words of the text below would mean that it is no foot of the page.
  const lowestBody = Math.max(...segments.filter((one) => !isSmall(one) && !isPageNumber(one)).map(({ y }) => y))
  return lowestBody <= top ? { segments: new Set(found), count: starts.length } : none
}

const none = { segments: new Set<Segment>(), count: 0 }
const numberOf = ({ footnote, text }: Segment) => footnote ?? /^(\d{1,3})[\s.)]/u.exec(text)?.[1]

const pageNumber = /^(?:[-–—]\s*)?(?:trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/iu
const isPageNumber = ({ text }: Segment) => pageNumber.test(text)

/** Numbers at the head or foot that count on from page to page; an annex may begin again at 1. */
function pageNumbers(pages: readonly PageOfSegments[]): Set<Segment> {
  const candidates = pages.flatMap(({ page, segments, height }) =>
    edges(segments)
      .filter((one) => isPageNumber(one) && (one.y < 0.12 * height || one.y > 0.88 * height))
      .map((segment) => ({ segment, offset: Number(pageNumber.exec(segment.text)?.[1]) - page })),
  )
  const counts = Map.groupBy(candidates, ({ offset }) => offset)
  return new Set(
    candidates
      .filter(({ offset }) => offset === 0 || (counts.get(offset)?.length ?? 0) >= 2)
      .map(({ segment }) => segment),
  )
}

/** The lines at the very top and bottom. */
function edges(segments: readonly Segment[]): Segment[] {
  const ys = segments.map(({ y }) => y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return segments.filter(({ y }) => y - top < 2 || bottom - y < 2)
}

const enoughPages = 3

/** The same words at the same height on three pages or more. The head of a table stays where it stands first. */
function repeated(pages: readonly PageOfSegments[]): Set<Segment> {
  const places = Map.groupBy(
    pages.flatMap(({ segments }) => edges(segments)),
    ({ text, y, x }) => `${text.replace(/\d+/gu, '#')} ${Math.round(y / 4)} ${Math.round(x / 4)}`,
  )
  const isTableHead = (segment: Segment) => {
    const page = pages.find(({ segments }) => segments.includes(segment))
    return (page?.segments.filter(({ y }) => Math.abs(y - segment.y) < 2).length ?? 0) >= 3
  }
  const found = [...places.values()].filter((same) => same.length >= enoughPages)
  return new Set(
    found.flatMap(([first, ...others]) => (first && isTableHead(first) ? others : first ? [first, ...others] : [])),
  )
}
