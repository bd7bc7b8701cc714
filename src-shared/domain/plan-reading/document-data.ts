import { businessDateOf } from '../business-date.ts'
import type { DocumentParts } from './document-parts.ts'
import { isAuthority } from './document-parts.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'
import type { DocumentData, Quoted, QuotedDate, ReadFinding } from './plan-reading.ts'
import { type Passage, quotedText, within } from './readable-text.ts'

export interface ReadDocumentData {
  data: DocumentData
  findings: ReadFinding[]
}

const nationalTitle = /cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|dang cong san viet nam/u
const blankNumber = /so\s*(?::\s*)?(?:\.{2,}|…|_|\s){1,60}[-/]\s*[a-zđ]{2,}/u
const filledNumber = /so\s*(?::\s*)?(\d[\da-z]*)\s*([-/]\s*[a-z]{1,}[a-z&]*(?:[-/][a-z&]+)*)/u

/** Number, date, issuer, title of the plan, or of the decision that issues it. Blanks stay blank and become findings. */
export function readDocumentData(parts: DocumentParts, prose: boolean): ReadDocumentData {
  const findings: ReadFinding[] = []
  const decisionSubject = joined(parts.decision?.title ?? [])
  const planTitle = joined(parts.planTitle)
  const named = prose ? readNews(parts) : null
  const head = parts.head.slice(0, 60)
  const number = readNumber(head, parts.issuedWith, findings) ?? named?.number ?? null
  const { date, partial } = readDates(head, parts.issuedWith, findings)
  return {
    data: {
      documentType: documentType(parts, prose),
      number,
      date: date ?? named?.date ?? null,
      partialDate: date || named?.date ? null : partial,
      issuer: readIssuer(parts, head) ?? named?.issuer ?? null,
      subject: decisionSubject ?? planTitle ?? named?.subject ?? null,
      decisionSubject: planTitle === null ? null : decisionSubject,
      planTitle: decisionSubject === null ? null : planTitle,
      place: readPlace(head),
      signer: readSigner(parts),
    },
    findings,
  }
}

function documentType(parts: DocumentParts, prose: boolean): string | null {
  if (prose) return 'Tin tóm tắt kế hoạch'
  if (parts.decision === null) return parts.planTitle.length > 0 ? 'Kế hoạch' : null
  if (parts.planTitle.length === 0) return 'Quyết định'
  return /^phe duyet/u.test(parts.decision.title[0]?.fold ?? '')
    ? 'Quyết định phê duyệt kế hoạch'
    : 'Quyết định ban hành kế hoạch'
}

function joined(lines: readonly Paragraph[]): Quoted | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    text: quotedText(lines.map(({ text }) => text).join(' ')),
    span: { start: first.start, end: last.end },
  }
}

const quote = (passage: Passage): Quoted => ({
  text: quotedText(passage.text),
  span: { start: passage.start, end: passage.end },
})

function readNumber(head: readonly Paragraph[], issuedWith: Paragraph | null, findings: ReadFinding[]): Quoted | null {
  for (const line of [...head, ...(issuedWith === null ? [] : [issuedWith])]) {
    const isIssuedWith = line === issuedWith
    const text = line.fold.slice(0, isIssuedWith ? 300 : 60)
    if (!isIssuedWith && !/^so\b(?! hieu)/u.test(text)) continue
    const match = filledNumber.exec(text)
    if (match?.[1] !== undefined && match[2] !== undefined) {
      const at = match.index + match[0].indexOf(match[1])
      const passage = within(line, at, match.index + match[0].length)
      return { text: passage.text.replace(/\s+/gu, ''), span: { start: passage.start, end: passage.end } }
    }
    const blank = blankNumber.exec(text)
    if (blank) {
      const passage = within(line, blank.index, blank.index + blank[0].length)
      findings.push({ kind: 'blank-number', span: { start: passage.start, end: passage.end }, itemId: null })
      return null
    }
  }
  const listed = head
    .map((line) => ({ line, match: /^so hieu\s*(?::\s*)?(\S+)/u.exec(line.fold) }))
    .find(({ match }) => match)
  if (!listed?.match?.[1]) return null
  const at = listed.match[0].length - listed.match[1].length
  return quote(within(listed.line, at, listed.match[0].length))
}

const wordedDate = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/u
const slashedDate = /ngay(?: ban hanh)?\s*(?::\s*)?(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/u
const blankDate = /ngay[\s.…_]*(?:(?:thang|\/)\s*[.…_\s]*(\d{1,2})?\s*)?(?:nam|\/)\s*(\d{4})/u

function readDates(
  head: readonly Paragraph[],
  issuedWith: Paragraph | null,
  findings: ReadFinding[],
): { date: QuotedDate | null; partial: QuotedDate | null } {
  const lines = [...head.filter(isDateLine), ...(issuedWith === null ? [] : [issuedWith])]
  for (const line of lines) {
    const text = line.fold.slice(0, 300)
    const match = wordedDate.exec(text) ?? slashedDate.exec(text)
    if (match) {
      const [day, month, year] = match.slice(1).map(Number)
      const iso = businessDateOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 })
      const passage = within(line, match.index, match.index + match[0].length)
      if (iso !== null) return { date: { ...quote(passage), iso }, partial: null }
      findings.push({
        kind: 'impossible-date',
        text: quotedText(passage.text),
        span: { start: passage.start, end: passage.end },
        itemId: null,
      })
      continue
    }
    const blank = blankDate.exec(text)
    if (blank) {
      const passage = within(line, blank.index, blank.index + blank[0].length)
      findings.push({ kind: 'blank-date', span: { start: passage.start, end: passage.end }, itemId: null })
      const iso = blank[1] === undefined ? `${blank[2]}` : `${blank[2]}-${blank[1].padStart(2, '0')}`
      return { date: null, partial: { ...quote(passage), iso } }
    }
  }
  return { date: null, partial: null }
}

/** "Hưng Yên, ngày 01 tháng 6 năm 2026", or the list that law sites print above a document; no line that cites one. */
const isDateLine = ({ fold }: Paragraph) =>
  (/^[a-z .'\-đ]{0,40},?\s*ngay/u.test(fold) &&
    !/^ngay (?:co hieu luc|hieu luc|dang)/u.test(fold) &&
    fold.length < 90) ||
  (/,\s*ngay.{0,30}nam \d{4}$/u.test(fold) && fold.length < 160)

function readPlace(head: readonly Paragraph[]): Quoted | null {
  const line = head.find((one) => isDateLine(one) && /^[a-zđ .'-]{2,30},\s*ngay/u.test(one.fold))
  return line === undefined ? null : quote(within(line, 0, line.text.indexOf(',')))
}

const superior = /^(?:uy ban nhan dan|ubnd|bo |tinh uy|thanh uy|dang bo|dang uy)/u
const territory = /^(?:tinh(?! uy)|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s/u

/** The body of the letterhead: the last one printed, with the place that belongs to "ỦY BAN NHÂN DÂN". */
function readIssuer(parts: DocumentParts, head: readonly Paragraph[]): Quoted | null {
  const lines = head.flatMap((line) => {
    const passage = capitalStart(line)
    return passage !== null && !nationalTitle.test(passage.fold) ? [passage] : []
  })
  let issuer: Passage[] = []
  for (const line of lines) {
    const last = issuer.at(-1)
    if (last !== undefined && (territory.test(line.fold) || isUnfinished(last.fold)) && line.start - last.end < 200)
      issuer.push(line)
    else if (
      issuer.length === 0 ||
      (last &&
        superior.test(last.fold) &&
        /^(?:so|ban|chi cuc|cuc|vu|thanh tra|van phong|hoi|trung tam|cong an|bao|truong|phong|uy ban nhan dan|ubnd)\s/u.test(
          line.fold,
        ))
    )
      issuer = [line]
    else if (/^(?:so|uy ban|ubnd|bo|ban|tinh uy|thanh uy)\s/u.test(line.fold) && !superior.test(issuer[0]?.fold ?? ''))
      issuer = [line]
  }
  const first = issuer[0]
  const last = issuer.at(-1)
  const isWhole =
    first !== undefined &&
    !territory.test(first.fold) &&
    (!/^(?:uy ban nhan dan|ubnd)$/u.test(quotedText(first.fold)) || issuer.length > 1)
  if (first && last && isWhole)
    return { text: quotedText(issuer.map(({ text }) => text).join(' ')), span: { start: first.start, end: last.end } }
  const authority = [...parts.head, ...(parts.decision?.body ?? []), ...parts.preamble].find(
    ({ text, fold }) => isCapitals(text) && isAuthority(fold),
  )
  return authority === undefined ? null : quote(authority)
}

const isUnfinished = (fold: string) => /(?:^|\s)(?:va|nhan dan|dang bo|chap hanh|thuong vu|,)$/u.test(fold)

/** "BỘ Y TẾ -------" -> "BỘ Y TẾ"; null for lines that do not begin in capitals. */
function capitalStart(line: Paragraph): Passage | null {
  const end = /\s*[-–_*]{3,}.*$/u.exec(line.text)?.index ?? line.text.length
  const national = /\s*cong hoa xa hoi chu nghia/u.exec(line.fold)?.index ?? end
  const passage = within(line, 0, Math.min(end, national))
  return isCapitals(passage.text) && passage.text.length < 160 ? passage : null
}

function readSigner(parts: DocumentParts): Quoted | null {
  const name = parts.signature
    .flatMap((line) => {
      const match = /(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(line.text)
      return match ? [within(line, match.index, line.text.length)] : []
    })
    .find(({ text }) => !isCapitals(text))
  const listed = parts.head.find(({ fold }) => /^nguoi ky\s*:?\s/u.test(fold))
  if (name) return quote(name)
  return listed
    ? quote(within(listed, /^\S+\s\S+\s*:?\s/u.exec(listed.text)?.[0].length ?? 0, listed.text.length))
    : null
}

/** "Ngày 08 tháng 11 năm 2021, Ủy ban nhân dân tỉnh X đã ban hành Kế hoạch số 4002/KH-UBND về việc …" */
function readNews(parts: DocumentParts): Pick<DocumentData, 'number' | 'date' | 'issuer' | 'subject'> | null {
  for (const line of [...parts.head, ...parts.body].slice(0, 12)) {
    const issued = /\b(?:da |vua )?ban hanh (?:ke hoach|quyet dinh|chuong trinh)\s+(so\s+)?/u.exec(line.fold)
    if (!issued) continue
    const after = issued.index + issued[0].length
    const number = /^(\d+[a-z]*\s*[-/]\s*[a-z]+(?:[-/][a-z]+)*)/u.exec(line.fold.slice(after))
    const before = line.fold.slice(0, issued.index)
    const issuer = [
      ...before.matchAll(/\b(?:uy ban nhan dan|ubnd|so|tinh uy|thanh uy|ban thuong vu|bo)\s[^,;:]{2,60}$/gu),
    ].at(-1)
    const dateMatch = wordedDate.exec(line.fold) ?? slashedDate.exec(line.fold)
    const [day, month, year] = (dateMatch ?? []).slice(1).map(Number)
    const iso = dateMatch ? businessDateOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }) : null
    const subjectAt = /\bve (?:viec )?/u.exec(line.fold.slice(after))
    const subjectFrom = subjectAt ? after + subjectAt.index + subjectAt[0].length : null
    const subjectEnd =
      subjectFrom === null
        ? 0
        : subjectFrom + (/[.;](?:\s|$)/u.exec(line.text.slice(subjectFrom))?.index ?? line.text.length)
    return {
      number: number?.[1] ? { ...quote(within(line, after, after + number[1].length)) } : null,
      date:
        iso !== null && dateMatch && dateMatch.index < issued.index + 200
          ? { ...quote(within(line, dateMatch.index, dateMatch.index + dateMatch[0].length)), iso }
          : null,
      issuer: issuer ? quote(within(line, issuer.index, issued.index)) : null,
      subject: subjectFrom === null ? null : quote(within(line, subjectFrom, subjectEnd)),
    }
  }
  return null
}
