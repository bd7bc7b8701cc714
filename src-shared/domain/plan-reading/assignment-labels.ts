import { skipAddress } from './agency-heading.ts'
import { agencyPhraseAt, splitAgencies } from './agency-phrase.ts'
import { allMatches } from './all-matches.ts'
import { isGroupName, ofWords } from './assignment-words.ts'
import type { DraftItem } from './draft-item.ts'
import { type Found, trimmed } from './lead-verbs.ts'
import type { ReadRole } from './plan-reading.ts'
import { type Passage, within } from './readable-text.ts'

export function ofRow({ row }: DraftItem): Found[] {
  if (row === null) return []
  const lead = cellWords(row.lead)
  const agency = cellWords(row.agency)
  const coordinate = cellWords(row.coordinate)
  const leads = [...(lead === null ? [] : listed(lead)), ...(agency === null ? [] : ofAgencyCell(agency))]
  return [
    ...leads.map((one) => ({ agency: one, role: 'lead' as const, basis: 'explicit' as const, requested: false })),
    ...(coordinate === null
      ? []
      : [{ agency: coordinate, role: 'coordinate' as const, basis: 'explicit' as const, requested: false }]),
  ]
}

/** "Chủ trì: Sở A; phối hợp: Sở B" may stand in one column. */
const ofAgencyCell = (cell: Passage): Passage[] => listed(cell)

/** Single bodies one by one; a list with a group in it stays as it is printed. */
function listed(passage: Passage): Passage[] {
  const clean = trimmed(passage)
  const parts = splitAgencies(clean, /[;,]\s*/gu)
  return parts.length > 1 && parts.every(({ fold }) => !isGroupName(fold)) ? parts.map(trimmed) : [clean]
}

/** The words of a cell with several paragraphs; what a page break parted is put together by its words. */
function cellWords(cells: readonly Passage[]): Passage | null {
  const first = cells[0]
  const last = cells.at(-1)
  if (first === undefined || last === undefined) return null
  if (cells.length === 1) return first
  const isParted = last.start - first.end > 40
  const gap = isParted ? ' ' : '; '
  return {
    start: first.start,
    end: isParted ? first.end : last.end,
    text: cells.map(({ text }) => text.replace(/[;,]$/u, (mark) => (gap === ' ' ? mark : ''))).join(gap),
    fold: cells.map(({ fold }) => fold.replace(/[;,]$/u, (mark) => (gap === ' ' ? mark : ''))).join(gap),
  }
}

const label =
  /(?:^|[.;(]\s*|\s[-–]\s*)((?:(?:co quan|don vi|so,? nganh|cap|bo phan|phong|ban|to chuc|ca nhan|don vi,? co quan|co quan,? don vi)\s+)?(chu tri|phoi hop|thuc hien|tham gia|tham muu|chiu trach nhiem|phu trach|dau moi|(?<=(?:co quan|don vi|bo phan|phong|ban)\s+)(?:chuan bi|soan thao|chu quan|trien khai|trinh|to chuc))(?:,? (?:va )?(?:thuc hien|tham muu|chinh|trien khai|phoi hop thuc hien|huong dan|quan ly|kiem tra|theo doi))*)\s*:\s*/gu

export const labelAt = (fold: string): RegExpExecArray | null => {
  if (!fold.includes(':')) return null
  label.lastIndex = 0
  const match = label.exec(fold)
  return match && match.index < 3 ? match : null
}

/** "Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B, Sở C." */
export function ofLabels(item: DraftItem): Found[] {
  const { passage } = item
  const matches = allMatches(label, passage.fold, ':').filter(
    ([, words, role]) => role !== 'thuc hien' || words !== 'thuc hien',
  )
  return matches.flatMap((match, index): Found[] => {
    const from = match.index + match[0].length
    const next = matches[index + 1]?.index ?? passage.text.length
    const stop = /\.(?:\s|$)|;\s*(?:thoi gian|thoi han|tien do|san pham|kinh phi|hoan thanh)|\)\s*[.;]?\s*$/u.exec(
      passage.fold.slice(from, next),
    )
    const words = trimmed(within(passage, from, stop ? from + stop.index : next))
    const names = within(words, skipAddress(words.fold).at, words.text.length)
    // Behind "Đơn vị phối hợp:" stands a body, even one whose name begins like no other.
    const isCertain = match[1] !== match[2] && /^\p{Lu}/u.test(names.text) && !names.fold.startsWith('theo ')
    if (names.text === '' || (!isCertain && agencyPhraseAt(names, 0) === null)) return []
    // "Đơn vị thực hiện: Sở A chủ trì, phối hợp với Sở B".
    if (match[2] === 'thuc hien' && /\bchu tri\b/u.test(names.fold)) return ofWords(names, null, item)
    const partner = match[2] === 'thuc hien' ? /,?\s+phoi hop (?:voi |cung )?/u.exec(names.fold) : null
    if (partner !== null && partner.index > 0)
      return [
        ...listed(within(names, 0, partner.index)).map((agency) => byLabel(agency, 'lead')),
        byLabel(trimmed(within(names, partner.index + partner[0].length, names.text.length)), 'coordinate'),
      ]
    const role: ReadRole = match[2] === 'phoi hop' ? 'coordinate' : match[2] === 'tham gia' ? 'participate' : 'lead'
    const agencies = role === 'lead' ? listed(names) : [names]
    return agencies.map((agency) => byLabel(agency, role))
  })
}

const byLabel = (agency: Passage, role: ReadRole): Found => ({ agency, role, basis: 'explicit', requested: false })

/** A line below "Phân công thực hiện": only names, with a role word or without. */
export function ofOwnersLine(item: DraftItem): Found[] {
  const colon = item.passage.text.indexOf(':')
  const isLabel =
    /^(?:phan cong|to chuc|trach nhiem (?:chi dao|to chuc),?) (?:to chuc )?thuc hien|^trach nhiem to chuc thuc hien/u.test(
      item.passage.fold,
    )
  if (isLabel && colon < 0) return []
  const words = isLabel ? within(item.passage, colon + 1, item.passage.text.length) : item.passage
  const { at, requested } = skipAddress(words.fold)
  const agency = trimmed(within(words, at, words.text.length))
  const byWords = ofWords(words, null, item)
  if (byWords.some(({ basis }) => basis === 'explicit')) return byWords
  const closing = /[,\s]+(?:cung |phoi hop )?(tham gia|phoi hop|chu tri)(?: thuc hien| trien khai)?$/u.exec(agency.fold)
  if (closing) {
    const role: ReadRole = closing[1] === 'phoi hop' ? 'coordinate' : closing[1] === 'chu tri' ? 'lead' : 'participate'
    return [{ agency: within(agency, 0, closing.index), role, basis: 'explicit', requested }]
  }
  const phrase = agencyPhraseAt(agency, 0)
  if (phrase === null) return []
  return [
    {
      agency: phrase.end > agency.text.length * 0.6 ? agency : phrase.passage,
      role: 'none-stated',
      basis: 'implicit',
      requested,
    },
  ]
}
