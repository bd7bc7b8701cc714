import { groupHeads, headPattern } from './agency-heads.ts'
import { groupTail, isNameStart, isStop } from './agency-words.ts'
import { allMatches } from './all-matches.ts'
import { type Passage, within } from './readable-text.ts'

export interface AgencyPhrase {
  passage: Passage
  /** Place behind the phrase in the text that was searched. */
  end: number
  isGroup: boolean
}

/** A word, and the marks behind it. */
const word = /(?=\S)(\S*?)([,;:.)\]”"]*)(?=\s|$)/gu

const openingMarks = '(“"['

/** Reads the names of one or several bodies from a place on; null when no name begins there. */
export function agencyPhraseAt(passage: Passage, at: number, limit = 700): AgencyPhrase | null {
  const { text, fold } = passage
  headPattern.lastIndex = at
  const head = headPattern.exec(fold)
  if (!head || !isNameStart(passage, at, head[0])) return null
  const isGroup =
    groupHeads.includes(head[0]) ||
    /^(?:ubnd|uy ban nhan dan) (?:cac|cap|xa|phuong|huyen|quan|thi xa|dac khu)\b/u.test(fold.slice(at, at + 40))
  word.lastIndex = at + head[0].length
  let end = at + head[0].length
  // "Các sở, ban, ngành": the noun behind "các" is part of the head.
  const noun = head[0] === 'cac' ? /^cac\s+\S+/u.exec(fold.slice(at, at + 30)) : null
  if (noun) {
    end = at + noun[0].length
    word.lastIndex = end
  }
  const stuck = /^[,;:.]/u.exec(text.slice(end, end + 1))
  if (stuck && !goesOn(passage, end, stuck[0])) return { passage: within(passage, at, end), end, isGroup }
  if (stuck) word.lastIndex = end + 1
  for (let match = word.exec(text); match && match.index < at + limit; match = word.exec(text)) {
    const from = match.index
    const { 1: bare = '', 2: marks = '' } = match
    if (bare === '') {
      if (!/^[-–&/]$/u.test(match[0])) break
      continue
    }
    if (openingMarks.includes(bare.charAt(0))) break
    if (isStop(passage, from, bare)) break
    end = from + bare.length
    if (marks !== '' && !goesOn(passage, end, marks.charAt(0))) break
  }
  end = dropTrailing(text, at, end)
  return { passage: within(passage, at, end), end, isGroup }
}

/** Behind a comma a list of bodies goes on, or a name ("Văn hóa, Thể thao và Du lịch"); a clause ends it. */
function goesOn(passage: Passage, markAt: number, mark: string): boolean {
  if (mark === ':' || mark === '.') return false
  const gap = /^[,;]\s*/u.exec(passage.text.slice(markAt, markAt + 4))?.[0].length ?? 0
  const next = markAt + gap
  if (gap === 0 || next >= passage.text.length) return false
  headPattern.lastIndex = next
  const head = headPattern.exec(passage.fold)
  if (head && isNameStart(passage, next, head[0])) return true
  if (mark === ';') return false
  const rest = passage.fold.slice(next, next + 30)
  if (/\p{Lu}/u.test(passage.text.charAt(next))) return !/^(?:chu tri|phoi hop|to chuc thuc|tham muu)/u.test(rest)
  if (!groupTail.test(rest))
    return /^(?:chong|giup viec|giao duc|pho bien|cuu nan|tin hoc|ky thuat|chinh tri|van hoa|the thao|bao chi|phat thanh|truyen hinh)\b/u.test(
      rest,
    )
  return !/^(?:to chuc|ban|co|cap)\s(?:thuc|trien|hanh|phat|nhat|duong)/u.test(rest)
}

/** Compared with its marks: "do" joins, "đô thị" is part of a name. */
const dropTrailing = (text: string, from: number, end: number): number => {
  const trailing = /(?:[\s,;:./]|\s(?:và|cùng|với|của|thì|để|do))+$/u.exec(text.slice(from, end))
  return trailing ? end - trailing[0].length : end
}

/** A list of bodies apart: "Sở A, Sở B và các địa phương" -> three. "Sở Văn hóa, Thể thao và Du lịch" stays one. */
export function splitAgencies(passage: Passage, joiners: RegExp = /[;,]\s*|\s(?:và|cùng|với)\s+/gu): Passage[] {
  const cuts: [number, number][] = []
  for (const match of allMatches(joiners, passage.text)) {
    const next = match.index + match[0].length
    headPattern.lastIndex = next
    const head = headPattern.exec(passage.fold)
    if (!head || !isNameStart(passage, next, head[0])) continue
    if (
      groupHeads.includes(head[0]) &&
      head[0] !== 'cac' &&
      !/\p{Lu}/u.test(passage.text.charAt(next)) &&
      !/^(?:co quan chuyen mon|chinh quyen (?:dia phuong|cac cap))\b/u.test(passage.fold.slice(next, next + 40))
    )
      continue
    const before = passage.fold.slice(Math.max(0, match.index - 40), match.index)
    if (/(?:doan (?:dai bieu quoc hoi|dbqh)|van phong (?:hdnd|hoi dong nhan dan))$/u.test(before)) continue
    // "Cục Lâm nghiệp và Cục Kiểm lâm" is one body written twice over; a list has commas.
    cuts.push([match.index, next])
  }
  const starts = [0, ...cuts.map(([, next]) => next)]
  const ends = [...cuts.map(([at]) => at), passage.text.length]
  return starts.map((start, index) => within(passage, start, ends[index] ?? start)).filter(({ text }) => text !== '')
}

/** Where names begin, for a search backwards from a role word. */
export function agencyEndingAt(passage: Passage, end: number): AgencyPhrase | null {
  const from = Math.max(0, end - 220)
  for (let at = from; at < end; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(passage.text.charAt(at - 1))) continue
    const phrase = agencyPhraseAt(passage, at, 400)
    if (phrase === null) continue
    if (phrase.end >= end - 3 && phrase.end <= end) return phrase
    if (phrase.end > at) at = phrase.end - 1
  }
  return null
}
