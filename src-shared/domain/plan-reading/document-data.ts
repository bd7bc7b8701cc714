import { quote, readDates, readPlace, withWholeDates } from './date-lines.ts'
import { type DocumentParts, isAuthority } from './document-parts.ts'
import { readNews } from './news-data.ts'
import { isCapitals, type Paragraph } from './paragraphs.ts'
import type { DocumentData, Quoted, ReadFinding } from './plan-reading.ts'
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
  const head = withWholeDates(parts.head.slice(0, 60))
  const number = readNumber(head, parts.issuedWith, findings) ?? named?.number ?? null
  const { date, partial } = readDates(head, parts.issuedWith, findings)
  return {
    data: {
      documentType: documentType(parts, prose),
      number,
      date: date ?? named?.date ?? null,
      partialDate: date || named?.date ? null : partial,
      issuer: readIssuer(parts, head) ?? named?.issuer ?? null,
      subject: decisionSubject ?? planTitle ?? named?.subject ?? letterSubject(parts) ?? null,
      decisionSubject: planTitle === null ? null : decisionSubject,
      planTitle: decisionSubject === null ? null : planTitle,
      place: readPlace(head),
      signer: readSigner(parts),
    },
    findings,
  }
}

function documentType(parts: DocumentParts, prose: boolean): string | null {
  if (letterSubject(parts) !== null) return 'Công văn'
  if (prose) return 'Tin tóm tắt kế hoạch'
  if (parts.decision === null) return parts.planTitle.length > 0 ? 'Kế hoạch' : null
  if (parts.planTitle.length === 0) return 'Quyết định'
  return /^phe duyet/u.test(parts.decision.title[0]?.fold ?? '')
    ? 'Quyết định phê duyệt kế hoạch'
    : 'Quyết định ban hành kế hoạch'
}

const about = /^(?:v\s?\/\s?v|ve viec)\s*:?\s+/u

/** "V/v triển khai …": what a letter without a title is about; its words may run over several lines. */
function letterSubject({ head, decision, planTitle }: DocumentParts): Quoted | null {
  if (decision !== null || planTitle.length > 0) return null
  const at = head.findIndex(({ fold }) => about.test(fold))
  const first = head[at]
  if (first === undefined) return null
  const start = about.exec(first.fold)?.[0].length ?? 0
  const end = head.findIndex(({ text }, index) => index > at && !/^[\p{Ll}\d]/u.test(text))
  const more = head.slice(at + 1, end < 0 ? at + 4 : Math.min(end, at + 4))
  const words = within(first, start, first.text.length)
  const text = [words, ...more].map((line) => line.text).join(' ')
  return { text: quotedText(text), span: { start: words.start, end: (more.at(-1) ?? words).end } }
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

/** How the lines of a letterhead begin that name a body: below its superior stands the one that issues. */
const letterheadBody =
  /^(?:so|ban|chi cuc|cuc|tong cuc|vu|thanh tra|van phong|hoi|hiep hoi|trung tam|cong an|bao|bao hiem xa hoi|bhxh|truong|dai hoc|hoc vien|phong(?!,| chong| thu| ngua)|uy ban|ubnd|dang uy|chi bo|tinh doan|thanh doan|doan thanh nien|lien doan|cong doan|lien minh|lien hiep|kho bac|thue|hai quan|ngan hang|vien|benh vien|toa an|dai|hdnd|hoi dong|cong ty|mat tran|quy|doan)\s/u

const superior =
  /^(?:uy ban nhan dan|ubnd|bo |tinh uy|thanh uy|dang bo|dang uy|tong lien doan|tong cong ty|tap doan|trung uong|lien doan|hoi |lien minh|uy ban|so |bao hiem|ngan hang|cong doan|cuc |tinh doan|doan )/u

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
    if (
      last !== undefined &&
      (territory.test(line.fold) || isUnfinished(last.fold) || line.fold.startsWith('va ')) &&
      line.start - last.end < 200
    )
      issuer.push(line)
    else if (issuer.length === 0 || (last && superior.test(last.fold) && letterheadBody.test(line.fold)))
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
  const national =
    /\s*(?:cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|dang cong san viet nam)/u.exec(line.fold)?.index ?? end
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
