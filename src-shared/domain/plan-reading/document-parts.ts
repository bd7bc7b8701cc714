import { columnRole } from './column-role.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'

/** The stretches of a file, in document order: places of paragraphs, `to` exclusive. */
export interface DocumentParts {
  /** Letterhead, number, place and date. */
  head: Paragraph[]
  /** The decision that issues the plan: title and articles. Empty where the file holds only the plan. */
  decision: { title: Paragraph[]; body: Paragraph[] } | null
  planTitle: Paragraph[]
  /** "(Kèm theo Quyết định số …)" below the plan's title. */
  issuedWith: Paragraph | null
  /** Căn cứ …, Thực hiện …, up to the first item. */
  preamble: Paragraph[]
  body: Paragraph[]
  recipients: Paragraph[]
  addressees: Paragraph[]
  signature: Paragraph[]
  annexes: { title: Paragraph[]; body: Paragraph[] }[]
}

const titleLine =
  /^(?:ke hoach(?: hanh dong)?|chuong trinh(?: hanh dong| cong tac)?|de an|phuong an|ke hoach chi tiet)$/u
const decisionLine = /^(?:quyet dinh|nghi quyet)$/u
const annexLine = /^(?:phu luc|phu bieu|bieu mau|bieu so|mau so)(?:$|[\s:.])/u
const signatureLine =
  /^(?:tm\.|kt\.|tl\.|tuq\.|q\. ?|t\/m |k\/t )|^(?:pho )?(?:chu tich|giam doc|bo truong|thu truong|bi thu|chanh van phong|cuc truong|truong ban)(?: thuong truc)?$/u
const preambleStart =
  /^(?:can cu|thuc hien|de thuc hien|de trien khai|tren co so|theo de nghi|xet de nghi|nham|tiep tuc thuc hien|trien khai|ngay \d|de |voi muc|uy ban nhan dan|ubnd|so |ban |bo |hien nay|trong nhung|nam 20)/u

/** Cuts a file into letterhead, decision, plan, lists of recipients and annexes. */
export function cutIntoParts(paragraphs: readonly Paragraph[]): DocumentParts {
  const parts: DocumentParts = {
    head: [],
    decision: null,
    planTitle: [],
    issuedWith: null,
    preamble: [],
    body: [],
    recipients: [],
    addressees: [],
    signature: [],
    annexes: [],
  }
  let zone: 'head' | 'decision' | 'plan' | 'body' | 'recipients' | 'addressees' | 'annex' = 'head'
  let listCell: Paragraph['cell'] = null
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const { fold } = paragraph
    const isPlanTitle = parts.planTitle.length === 0 && titleLine.test(fold)
    if (isPlanTitle || (zone === 'head' && decisionLine.test(fold) && isCapitals(paragraph.text))) {
      const title = titleBelow(paragraphs, at + 1)
      at += title.length
      if (isPlanTitle) {
        parts.planTitle = title
        zone = 'plan'
      } else {
        parts.decision = { title, body: [] }
        zone = 'decision'
      }
      continue
    }
    if (/^phu (?:luc|bieu)(?:$|[\s:.])/u.test(fold) && isAnnexTitle(paragraph, zone)) {
      const title = [paragraph, ...titleBelow(paragraphs, at + 1)]
      at += title.length - 1
      parts.annexes.push({ title, body: [] })
      zone = 'annex'
      continue
    }
    if (zone === 'annex') {
      parts.annexes.at(-1)?.body.push(paragraph)
      continue
    }
    if (fold.startsWith('noi nhan')) {
      zone = 'recipients'
      listCell = paragraph.cell
      parts.recipients.push(paragraph)
      continue
    }
    if (fold.startsWith('kinh gui')) {
      if (zone === 'head' || zone === 'plan') zone = 'addressees'
      parts.addressees.push(paragraph)
      continue
    }
    if (zone === 'recipients') {
      const isOtherCell = listCell !== null && paragraph.cell !== null && paragraph.cell.column !== listCell.column
      if (isOtherCell || signatureLine.test(fold) || isName(paragraph) || parts.signature.length > 0)
        parts.signature.push(paragraph)
      else parts.recipients.push(paragraph)
      continue
    }
    if (zone === 'addressees') {
      if (paragraph.marker?.style === 'dash') {
        parts.addressees.push(paragraph)
        continue
      }
      zone = 'plan'
    }
    if (zone === 'head') {
      if (isBodyStart(paragraph)) zone = 'body'
      else {
        parts.head.push(paragraph)
        continue
      }
    }
    if (zone === 'decision') {
      parts.decision?.body.push(paragraph)
      continue
    }
    if (zone === 'plan') {
      if (/^\(\s*(?:ban hanh |kem |duoc |phe duyet )/u.test(fold) && parts.issuedWith === null) {
        parts.issuedWith = paragraph
        continue
      }
      if (isBodyStart(paragraph) || isSectionHeading(paragraph)) zone = 'body'
      else {
        parts.preamble.push(paragraph)
        continue
      }
    }
    if (paragraph.marker === null && signatureLine.test(fold) && isCapitals(paragraph.text)) {
      parts.signature.push(paragraph)
      zone = 'recipients'
      continue
    }
    parts.body.push(paragraph)
  }
  if (parts.body.length === 0 && parts.annexes.length === 0) readAsProse(parts)
  return parts
}

/** News and notes without a title and numbers: all paragraphs are the body. */
function readAsProse(parts: DocumentParts): void {
  const prose = [...parts.head, ...parts.preamble]
  const from = prose.findIndex(({ text }) => text.length > 80)
  if (from < 0) return
  parts.body = prose.slice(from)
  parts.head = prose.slice(0, from)
  parts.preamble = []
}

const isBodyStart = ({ marker, cell }: Paragraph) =>
  cell === null && marker !== null && marker.style !== 'dash' && marker.style !== 'plus' && marker.style !== 'star'

const sectionWords =
  /^(?:muc dich|muc tieu|quan diem|yeu cau|noi dung|nhiem vu|cac nhiem vu|phan thu|to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem|kinh phi|nguon luc|giai phap|mot so nhiem vu|che do bao cao|chi tieu|thoi gian|tien do)/u

/** Words that open a part of a plan. */
export const opensSection = (fold: string): boolean => sectionWords.test(fold)

const isSectionHeading = ({ text, fold, look, cell }: Paragraph) =>
  cell === null && text.length < 120 && sectionWords.test(fold) && (isCapitals(text) || look.bold === true)

const isName = ({ text, look, marker }: Paragraph) =>
  marker === null && look.bold === true && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{L}*){1,4}$/u.test(text)

function isAnnexTitle({ text, fold, cell, look }: Paragraph, zone: string): boolean {
  if (cell !== null || zone === 'head') return false
  return (
    /^phu (?:luc|bieu)(?:\s+(?:so\s+)?[\divx]{1,4})?\s*[.:]?$/u.test(fold) ||
    ((isCapitals(text) || look.bold === true) && annexLine.test(fold))
  )
}

/** The lines of a title: the first, and those that go on in the same look. */
function titleBelow(paragraphs: readonly Paragraph[], from: number): Paragraph[] {
  const title: Paragraph[] = []
  for (let at = from; at < paragraphs.length && title.length < 8; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const { text, fold, cell } = paragraph
    if (
      cell !== null ||
      columnRole(fold) === 'number' ||
      /^\(/u.test(text) ||
      isBodyStart(paragraph) ||
      /^noi nhan/u.test(fold)
    )
      break
    const first = title[0]
    if (first === undefined) {
      if (text.length > 700 || /[;:]$/u.test(text)) break
      title.push(paragraph)
      continue
    }
    const isCapital = isCapitals(first.text)
    if (isCapital !== isCapitals(text)) break
    if (isCapital && isAuthority(fold)) break
    if (!isCapital && (preambleStart.test(fold) || /[.;:]$/u.test(text) || text.length > 200)) break
    if (sectionWords.test(fold) && isCapital) break
    title.push(paragraph)
  }
  return title
}

/** The line that says who decides: "ỦY BAN NHÂN DÂN TỈNH …", "BỘ TRƯỞNG BỘ …". */
export const isAuthority = (fold: string): boolean =>
  /^(?:uy ban nhan dan|chu tich uy ban|chu tich ubnd|bo truong|thu tuong|hoi dong nhan dan|giam doc so|ban thuong vu|ban chap hanh|cuc truong)/u.test(
    fold,
  ) && !/[.;:]$/u.test(fold)
