import { allMatches } from './all-matches.ts'
import type { DocumentParts } from './document-parts.ts'
import type { DraftItem } from './draft-item.ts'
import type { ItemKinds } from './item-kind.ts'
import type { ReadEvent, ReadFunding, ReadRecipient } from './plan-reading.ts'
import { type Passage, quotedText, within } from './readable-text.ts'

const source =
  /\b(?:ngan sach (?:nha nuoc|trung uong|tinh|dia phuong|cap tinh|cap xa|cap huyen|thanh pho|xa)|von (?:dau tu cong|su nghiep|vay|oda|doi ung|xa hoi hoa)|nguon (?:von )?(?:xa hoi hoa|tai tro|vien tro|thu|huy dong|luc quoc te|kinh phi hop phap|hop phap)[^,;.]{0,40}|cac nguon (?:von |kinh phi )?hop phap(?: khac)?|nguon van dong[^,;.]{0,40}|(?:long ghep|chuong trinh muc tieu quoc gia)[^,;.]{0,60}|tai tro|vien tro|quy [a-z ]{3,30}(?=[,;.]))/gu

/** The sources of money that the part on funding names, each once for every item. */
export function readFunding(items: readonly DraftItem[], kinds: ReadonlyMap<DraftItem, ItemKinds>): ReadFunding[] {
  return items.flatMap((item) => {
    if (kinds.get(item)?.section !== 'funding') return []
    const { passage } = item
    return allMatches(source, passage.fold).flatMap((match): ReadFunding[] => {
      const part = within(passage, match.index, match.index + match[0].length)
      // "Quỹ" is money, "quy định" is not.
      if (/^quy/u.test(part.fold) && !/^qu[ỹỸ]/iu.test(part.text)) return []
      return [{ itemId: item.id, text: quotedText(part.text), span: { start: part.start, end: part.end } }]
    })
  })
}

const eventName = '(?:ngay|dot|tuan le|thang|le|ky niem|dip)'
const eventDay = new RegExp(
  `\\b${eventName}\\b[^.;()]{0,70}?[\\s(]\\(?(\\d{1,2})\\s*/\\s*(\\d{1,2})\\)?(?!\\s*/|\\d)`,
  'gu',
)
const eventMonth = /\bthang (?:hanh dong|cao diem|an toan)[^.;"”]{0,80}?[\s(-]\(?thang (\d{1,2})\b/gu

/** Days and months of every year that yield work: "Ngày Gia đình Việt Nam 28/6", "Tháng hành động … - Tháng 6". */
export function readEvents(items: readonly DraftItem[]): ReadEvent[] {
  return items.flatMap((item) => {
    if (item.part !== 'plan' && item.part !== 'annex') return []
    const { passage } = item
    const days = allMatches(eventDay, passage.fold, '/').filter((match) => isEvent(passage, match))
    const months = allMatches(eventMonth, passage.fold, 'thang ')
    if (days.length + months.length === 0) return []
    return [
      ...days.map((match) => eventOf(item, match, Number(match[2]), Number(match[1]))),
      ...months.map((match) => eventOf(item, match, Number(match[1]), null)),
    ].filter(({ month, day }) => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)))
  })
}

/** An observance carries a name in capitals, and no word that makes it a limit or the date of a document. */
function isEvent(passage: Passage, match: RegExpExecArray): boolean {
  const words = passage.text.slice(match.index, match.index + match[0].length)
  const before = passage.fold.slice(Math.max(0, match.index - 20), match.index)
  if (/^ngay\s+\d/u.test(match[0]) || /\b(?:truoc|den|tu|sau|so|cham nhat)\s*$/u.test(before)) return false
  return /\p{Lu}\p{Ll}+/u.test(words.slice(4)) && !/\b(?:truoc|so \d|ke hoach|quyet dinh)\b/u.test(match[0])
}

function eventOf(item: DraftItem, match: RegExpExecArray, month: number, day: number | null): ReadEvent {
  const part = within(item.passage, match.index, match.index + match[0].length)
  return { itemId: item.id, month, day, text: quotedText(part.text), span: { start: part.start, end: part.end } }
}

/** The lines of "Nơi nhận" and "Kính gửi", without dashes and the file mark. */
export function readRecipients(parts: DocumentParts): ReadRecipient[] {
  return [
    ...linesOf(parts.recipients, 'recipients', /^noi nhan\s*(?::\s*)?/u),
    ...linesOf(parts.addressees, 'addressees', /^kinh gui\s*(?::\s*)?/u),
  ]
}

function linesOf(paragraphs: readonly Passage[], list: ReadRecipient['list'], head: RegExp): ReadRecipient[] {
  return paragraphs.flatMap((paragraph) => {
    const from = head.exec(paragraph.fold)?.[0].length ?? 0
    const rest = within(paragraph, from, paragraph.text.length)
    const lines = rest.text.split(/;\s*-\s+|;\s*(?=-)/u)
    let at = 0
    return lines.flatMap((line): ReadRecipient[] => {
      const place = rest.text.indexOf(line, at)
      at = place + line.length
      const lead = /^[-+•*\s]+/u.exec(line)?.[0].length ?? 0
      const tail = /[\s;.,]+$/u.exec(line)?.[0].length ?? 0
      const part = within(rest, place + lead, place + line.length - tail)
      if (part.text.length < 2 || /^luu\b/u.test(part.fold) || /^(?:cong hoa|doc lap)/u.test(part.fold)) return []
      return [{ list, text: quotedText(part.text), span: { start: part.start, end: part.end } }]
    })
  })
}
