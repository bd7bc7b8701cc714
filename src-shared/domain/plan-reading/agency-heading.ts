import { headPattern } from './agency-heads.ts'
import { type AgencyPhrase, agencyPhraseAt } from './agency-phrase.ts'
import { isNameStart } from './agency-words.ts'
import { type Passage, within } from './readable-text.ts'

/** Đề nghị, Mời, Giao, Đối với … in front of a body. `requested` when it is asked, not ordered. */
export function skipAddress(fold: string): { at: number; requested: boolean } {
  const match =
    /^(?:(?:de nghi|kinh de nghi|moi|kinh moi|giao(?: cho)?|doi voi|trach nhiem cua|nhiem vu cua|yeu cau|phan cong)\s+)+/u.exec(
      fold,
    )
  return { at: match?.[0].length ?? 0, requested: match !== null && /de nghi|moi /u.test(match[0]) }
}

const roleVerb =
  /\b(?:chu tri|phoi hop|co trach nhiem|chiu trach nhiem|co nhiem vu|(?<!nguoi )tham gia|tham muu|la co quan|la dau moi|la don vi)\b/u

/** "Các sở được giao chủ trì tiểu dự án": which bodies, not what they do. */
const givenRole =
  /\b(?:duoc (?:giao|phan cong)(?: nhiem vu)?|co quan|don vi) (?:chu tri|phoi hop|tham gia)\b|(?<=^cac [^.;:]{0,60})\bchu tri (?:cac )?(?:tieu )?du an\b/gu

export interface AgencyHeading {
  agency: Passage
  requested: boolean
  /** Where the duty begins behind the colon; null where the name is all there is. */
  wordsAt: number | null
}

/** The bodies that a heading names: all of it, or what stands before its colon. Null for other headings and sentences. */
export function headingAgency(passage: Passage): AgencyHeading | null {
  const { at, requested } = skipAddress(passage.fold)
  headPattern.lastIndex = at
  const head = headPattern.exec(passage.fold)
  if (!head || !isNameStart(passage, at, head[0])) return null
  const colon = colonOf(passage)
  // "Các Sở: Y tế, Nội vụ, Tư pháp" is a list, "Các sở: Xây dựng kế hoạch …" is not.
  const isList =
    /^(?:cac )?so(?:,? nganh)?$/u.test(passage.fold.slice(at, Math.max(at, colon))) &&
    passage.text.length < 160 &&
    !/[.;]$/u.test(passage.text)
  if (isList) return { agency: within(passage, at, passage.text.length), requested, wordsAt: null }
  const to = colon < 0 ? passage.text.length : colon
  const end = to - (/[\s.;:,]+$/u.exec(passage.text.slice(0, to))?.[0].length ?? 0)
  if (end - at > 600) return null
  const agency = withoutDuty(within(passage, at, end))
  // "Thủ trưởng các đơn vị chịu trách nhiệm thực hiện." is all the sentence there is.
  if (colon < 0 && agency.text.length < end - at && /\.\s*$/u.test(passage.text) && !agency.text.endsWith(')')) {
    if (/\b(?:trach nhiem|nhiem vu)\b/u.test(passage.fold.slice(at + agency.text.length, end))) return null
  }
  if (roleVerb.test(agency.fold.replace(givenRole, ' '))) return null
  const read = agencyPhraseAt(passage, at)
  const isWhole = read !== null && read.end >= at + agency.text.length - 2
  const isShort = agency.text.length < 110 && colon >= 0 && !saysDuty(read, passage)
  const isBareName =
    colon < 0 &&
    agency.text.split(' ').length <= 14 &&
    !/[.;]$/u.test(passage.text) &&
    !startsWithVerb(read, passage, end)
  if (!isWhole && !isShort && !isBareName) return null
  const words = colon < 0 ? null : colon + 1 + (/^\s*/u.exec(passage.text.slice(colon + 1))?.[0].length ?? 0)
  return { agency, requested, wordsAt: words !== null && words < passage.text.length ? words : null }
}

/** "Sở Y tế có trách nhiệm:", "Sở Y tế (cơ quan thường trực)": the name alone. */
function withoutDuty(heading: Passage): Passage {
  const duty =
    /(?:\s*\([^()]{0,80}\))?\s+(?:co trach nhiem|chiu trach nhiem|co nhiem vu)(?: (?:thuc hien|to chuc thuc hien|trien khai))?\s*$|\s*\([^()]{0,80}\)\s*$/u.exec(
      heading.fold,
    )
  return duty ? within(heading, 0, duty.index) : heading
}

/** What follows the name begins with a verb: "Sở Y tế hướng dẫn …" is a sentence, not a heading. */
function startsWithVerb(read: AgencyPhrase | null, passage: Passage, end: number): boolean {
  if (read === null || read.end >= end - 2) return false
  const isAttribute =
    /^\s*(?:duoc (?:giao|phan cong)|phu trach|co lien quan|thuoc|tren dia ban|chu tri (?:cac )?(?:tieu )?du an)\b/u
  // "Các cơ sở thu gom, vận chuyển chất thải": what they live by.
  const isTrade =
    /^cac (?:co so|don vi|doanh nghiep|to chuc|cong ty|hop tac xa|chu|ho)\b/u.test(read.passage.fold) &&
    /^\s*(?:thu gom|van chuyen|san xuat|kinh doanh|che bien|cung cap|cung ung|khai thac|giet mo|thi cong|dao tao|quan ly|van hanh|xu ly|nhap khau|xuat khau)\b/u.test(
      passage.fold.slice(read.end),
    )
  return /^\s*\p{Ll}/u.test(passage.text.slice(read.end)) && !isTrade && !isAttribute.test(passage.fold.slice(read.end))
}

/** "Các sở, ngành báo cáo định kỳ về Sở Y tế: …" is a sentence with a list behind it. */
const saysDuty = (read: AgencyPhrase | null, passage: Passage): boolean =>
  read !== null &&
  /^\s+(?:dinh ky\s+)?(?:bao cao|gui|xay dung|to chuc thuc hien|trien khai|tang cuong|huong dan|theo doi|bo tri|ban hanh|ra soat|chi dao|tiep tuc|khan truong)\b/u.test(
    passage.fold.slice(read.end, read.end + 40),
  )

/** The colon that ends a name; one inside brackets does not. */
function colonOf({ text }: Passage): number {
  const colon = text.indexOf(':')
  if (colon < 0) return -1
  const before = text.slice(0, colon)
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? -1 : colon
}

export const isAgencyHeading = (passage: Passage): boolean => headingAgency(passage) !== null
