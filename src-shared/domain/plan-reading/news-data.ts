import { businessDateOf } from '../business-date.ts'
import { quote, slashedDate, wordedDate } from './date-lines.ts'
import type { DocumentParts } from './document-parts.ts'
import type { DocumentData } from './plan-reading.ts'
import { within } from './readable-text.ts'

/** "Ngày 08 tháng 11 năm 2021, Ủy ban nhân dân tỉnh X đã ban hành Kế hoạch số 4002/KH-UBND về việc …" */
export function readNews(parts: DocumentParts): Pick<DocumentData, 'number' | 'date' | 'issuer' | 'subject'> | null {
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
