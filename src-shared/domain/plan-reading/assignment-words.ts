import { skipAddress } from './agency-heading.ts'
import { agencyPhraseAt, splitAgencies } from './agency-phrase.ts'
import type { DraftItem } from './draft-item.ts'
import { type Found, type Owner, ofLeadVerbs, partnersBehind } from './lead-verbs.ts'
import type { AssignmentBasis, ReadRole } from './plan-reading.ts'
import { type Passage, within } from './readable-text.ts'

export const isGroupName = (fold: string): boolean =>
  /^(?:cac|thu truong|giam doc cac|chu tich|(?:ubnd|uy ban nhan dan) (?:cac|cap|(?:xa|phuong|huyen)(?=$|[,;]| va\b))|chinh quyen|dia phuong|don vi|co quan|chu dau tu|nha thau|doanh nghiep|nguoi dung dau|lanh dao|luc luong|cap uy)\b/u.test(
    fold,
  )

const coordinateStart =
  /^(?:theo (?:chuc nang|pham vi)(?:, nhiem vu| quan ly)?(?: duoc giao)?,?\s+|co trach nhiem\s+)?(?:(?:de nghi|chu dong|tich cuc|nghien cuu|thuong xuyen|tiep tuc|tang cuong|cung|co trach nhiem|chu dong,? tich cuc|kip thoi)[,\s]+){0,2}phoi hop\b(?!\s+(?:lien nganh\s+)?(?:giua))/u

/** "Căn cứ khả năng cân đối ngân sách, phối hợp với Sở A …": the grounds come before what is done. */
const onGrounds =
  /^(?:can cu|tren co so|theo|hang nam|dinh ky|trong qua trinh)[^;:.]{0,120}?,\s*(?=(?:chu dong,? )?(?:phoi hop|tham gia)\b)/u

const participateStart = /^(?:(?:de nghi|chu dong|tich cuc)[,\s]+)?tham gia\b/u

const standing =
  /^(?:(?:la|lam)\s+(?:co quan\s+|don vi\s+)?(?:thuong truc|dau moi)|(?:co quan|don vi)\s+(?:thuong truc|dau moi)|dau moi (?:tong hop|theo doi|phoi hop|tham muu|giup))\b/u

const subjectStanding = /^\s*(?:la|lam)\s+(?:co quan\s+|don vi\s+)?(?:thuong truc|dau moi)\b/u

const namesStanding = (fold: string): boolean => fold.includes('dau moi') || fold.includes('thuong truc')

/** Words behind "Sở Y tế:" or below its heading. */
export function ofInlineWords(words: Passage, own: Owner, item: DraftItem): Found[] {
  const lead = ofWords(words, own, item)
  const parts = bodiesOf(own.agency)
  if (parts.length === 1) return lead
  return lead.flatMap((one) =>
    one.agency.start === own.agency.start ? parts.map((agency) => ({ ...one, agency })) : [one],
  )
}

/** Named bodies one by one, and the group behind them ("Mặt trận Tổ quốc và các đoàn thể"); a list that begins with a group stays whole. */
function bodiesOf(agency: Passage): Passage[] {
  const parts = splitAgencies(agency, /[;,]\s*|\svà\s+(?=(?:các|Sở|UBND|Ủy ban nhân dân|Công an)\s)/gu)
  return parts[0] !== undefined && isGroupName(parts[0].fold) ? [agency] : parts
}

/** What is asked of a named body "và các tổ chức …" without a role is asked of each. */
const bodiesAsked = ({ agency, requested }: Owner, role: ReadRole): Passage[] =>
  requested && role === 'none-stated' ? bodiesOf(agency) : namedBodies(agency)

/** As the subject of a sentence a list with a group in it is one, as in a cell. */
function namedBodies(agency: Passage): Passage[] {
  const parts = splitAgencies(agency, /[;,]\s*/gu)
  return parts.every(({ fold }) => !isGroupName(fold)) ? parts : [agency]
}

export function ofWords(words: Passage, own: Owner | null, item: DraftItem): Found[] {
  if (own === null && /^\(.*\)\.?$/u.test(words.text)) return []
  const subject = own !== null && namesStanding(words.fold) && standing.test(words.fold) ? null : subjectOf(words, own)
  const by: Owner | null = subject === null ? own : { agency: subject.agency, requested: subject.requested }
  const rest = subject === null ? words : within(words, subject.end, words.text.length)
  const delegated = ofLeadVerbs(words, by)
  if (delegated.length > 0) return [...ownPart(rest, by, delegated, subject === null), ...delegated]
  if (by === null) return []
  const make = (role: ReadRole, basis: AssignmentBasis): Found[] =>
    (subject === null ? [by.agency] : bodiesAsked(by, role)).map((agency) => ({
      agency,
      role,
      basis,
      requested: by.requested,
    }))
  if (/^\s*,?\s*la (?:co quan|don vi) (?:chu tri|chiu trach nhiem chinh)/u.test(rest.fold))
    return make('lead', 'explicit')
  if (namesStanding(rest.fold) && (standing.test(rest.fold) || subjectStanding.test(rest.fold)))
    return make('lead', 'standing')
  const start = rest.fold.replace(/^[,\s]+/u, '').replace(onGrounds, '')
  if (start.includes('phoi hop') && coordinateStart.test(start)) return make('coordinate', 'explicit')
  if (start.includes('tham gia') && participateStart.test(start)) return make('participate', 'explicit')
  // "…: Công ty A; Công ty B có trách nhiệm:" leads in to the items below, which carry the duty.
  if (subject !== null && words.text.endsWith(':') && item.children.length === 0 && own !== null) return []
  if (words.text.endsWith(':') && subject !== null && own !== null) return []
  if (watches.test(rest.fold)) return make('monitor', 'explicit')
  return make('none-stated', 'implicit')
}

/** "Hội Nông dân tỉnh: Phối hợp tuyên truyền …; Tỉnh đoàn chủ trì …": that another leads later on leaves the first its own part. */
function ownPart(rest: Passage, by: Owner | null, delegated: readonly Found[], isHeading: boolean): Found[] {
  const start = rest.fold.replace(/^[,\s]+/u, '')
  if (by === null || !coordinateStart.test(start) || !start.includes(';')) return []
  if (start.slice(0, start.indexOf(';')).includes('chu tri')) return []
  if (delegated.some(({ agency }) => agency.start === by.agency.start)) return []
  return (isHeading ? [by.agency] : namedBodies(by.agency)).map((agency) => ({
    agency,
    role: 'coordinate',
    basis: 'explicit',
    requested: by.requested,
  }))
}

/** "Theo dõi, đôn đốc việc thực hiện Kế hoạch": nothing but watching. Who also sums up and reports has work to answer for. */
const watches =
  /^[,\s]*(?:co trach nhiem\s+|thuong xuyen\s+)?(?:(?:theo doi|giam sat|don doc|kiem tra)(?:,\s*|\s+va\s+|\s+))+(?:viec |qua trinh |tinh hinh |cac \S+ )*(?:to chuc |trien khai )*(?:trien khai|thuc hien)\b(?: (?:nghiem tuc|cac noi dung|noi dung|cac nhiem vu))*(?: (?:cua )?(?:ke hoach|chuong trinh|de an|chi thi|nghi quyet)[^,;.]{0,40})?\s*(?:\.\s*\/?\s*\.?|;)?$/u

interface Subject extends Owner {
  end: number
}

/** The body as subject: "Sở Y tế chủ trì …", "Giao Công an tỉnh …", "Căn cứ Kế hoạch này, các sở …". */
function subjectOf(words: Passage, above: Owner | null = null): Subject | null {
  // Below the heading of a group its members are called one by one: "Đề nghị các hội …"; a body may itself "đề nghị" somebody.
  const isCalled = above === null || (isGroupName(above.agency.fold) && /^(?:de nghi|giao|moi) /u.test(words.fold))
  const lead = /^(?:can cu|tren co so|theo|hang nam|dinh ky|trong qua trinh)[^,;:.]{0,120},\s*/u.exec(words.fold)
  if (lead !== null && /\b(?:bao cao|gui|trinh)\b/u.test(lead[0])) return null
  for (const from of lead ? [0, lead[0].length] : [0]) {
    // Below the heading of a body "Yêu cầu các đơn vị …" is what that body does, not whom the plan addresses.
    const { at, requested } = isCalled ? skipAddress(words.fold.slice(from)) : { at: 0, requested: false }
    const phrase = agencyPhraseAt(words, from + at)
    if (phrase === null) continue
    const behind = words.fold.slice(phrase.end, phrase.end + 60)
    if (/^\s*(?:$|[.;])/u.test(behind) && from === 0 && at === 0) continue
    return { agency: phrase.passage, requested, end: phrase.end }
  }
  return null
}

/** In parts that list work: only a body that is named with its role. */
export function ofTaskWords(words: Passage, own: Owner | null): Found[] {
  const isOwn = own !== null && /^(?:chu tri|phoi hop)\b/u.test(words.fold)
  const delegated = ofLeadVerbs(words, isOwn ? own : null)
  if (delegated.length > 0) return delegated
  if (isOwn && own !== null && coordinateStart.test(words.fold))
    return [{ agency: own.agency, role: 'coordinate', basis: 'explicit', requested: own.requested }]
  const subject = subjectOf(words)
  if (
    subject === null ||
    /^cac (?:cap|co quan|to chuc|doan the)|^cap uy|^cac so|^cac bo|^cac don vi/u.test(subject.agency.fold)
  )
    return []
  const rest = words.fold.slice(subject.end).replace(/^[,\s]+/u, '')
  if (/^phoi hop\b/u.test(rest))
    return [{ agency: subject.agency, role: 'coordinate', basis: 'explicit', requested: subject.requested }]
  // Among tasks "Sở A là đầu mối …" tells how things stand; "Giao Sở A làm đầu mối …" orders it.
  const isOrder = /^(?:giao|phan cong) /u.test(words.fold)
  const isStanding = isOrder && subjectStanding.test(rest)
  // "Giao Đảng ủy … lãnh đạo, chỉ đạo:" hands the points below to that body.
  if (isOrder && !isStanding && words.text.endsWith(':')) return []
  const isDuty = isOrder ? /^[a-z]/u.test(rest) : isNamedBody(subject.agency.fold) && startsWithDuty(rest)
  if (!isStanding && !isDuty) return []
  return namedBodies(subject.agency).map((agency) => ({
    agency,
    role: isStanding ? 'lead' : 'none-stated',
    basis: isStanding ? 'standing' : 'implicit',
    requested: subject.requested,
  }))
}

/** "2.1. Đảng ủy … lãnh đạo, chỉ đạo" above its points. */
const leadsInto =
  /^(?:dang uy|so|cong an|ubnd|uy ban nhan dan|ban|van phong|tinh doan) [^;:.]{2,90} (?:lanh dao|chi dao|co trach nhiem|chiu trach nhiem|tap trung|thuc hien)(?:,? (?:chi dao|thuc hien|to chuc thuc hien|trien khai))?(?: (?:cac nhiem vu|cac noi dung)(?: sau)?)?:?$/u

/** The body to which "Giao Sở A thực hiện:" among tasks hands all that stands below it. */
export function orderedBody(item: DraftItem): Owner | null {
  const words = item.passage
  if (/\bchu tri\b/u.test(words.fold)) return null
  const isOrder = /^(?:giao|phan cong) /u.test(words.fold) && words.text.endsWith(':')
  if (!isOrder && (item.children.length === 0 || !leadsInto.test(words.fold))) return null
  const subject = subjectOf(words)
  return subject === null ? null : { agency: subject.agency, requested: false }
}

/** The communes are many, and each is named by its law: work given to them has owners. */
const isNamedBody = (fold: string): boolean =>
  !isGroupName(fold) || /^(?:ubnd|uy ban nhan dan) (?:cac )?(?:xa|phuong|dac khu|huyen)\b/u.test(fold)

/** A named body and what it does: "Trung tâm Kiểm soát bệnh tật tỉnh xây dựng …". */
const startsWithDuty = (rest: string): boolean =>
  /^(?:xay dung|to chuc|trien khai|thuc hien|tham muu|ban hanh|huong dan|don doc|ra soat|kiem tra|bo tri|cap nhat|tong hop|theo doi|co trach nhiem|chiu trach nhiem|lap|trinh|nghien cuu|de xuat|tiep tuc|chu dong|mo (?!rong)|dang tai|phat song|cung cap|van dong|thanh lap|giai quyet|dao tao|tap huan|boi duong|van hanh|khao sat|tiep nhan)\b/u.test(
    rest,
  )

/** Điều 2: "Giám đốc Sở … chủ trì, phối hợp với …"; "… chịu trách nhiệm thi hành" binds all whom it names. */
export function ofArticle(words: Passage): Found[] {
  const delegated = ofLeadVerbs(words, null)
  if (delegated.length > 0) return delegated
  const subject = subjectOf(words)
  if (subject !== null && subjectStanding.test(words.fold.slice(subject.end)))
    return [
      { agency: subject.agency, role: 'lead', basis: 'standing', requested: subject.requested },
      ...partnersOf(words, subject.end),
    ]
  if (
    subject === null ||
    !/^\s*,?\s*(?:chiu trach nhiem|co trach nhiem|to chuc|trien khai)/u.test(words.fold.slice(subject.end))
  )
    return []
  return [{ agency: subject.agency, role: 'none-stated', basis: 'implicit', requested: subject.requested }]
}

/** "… làm đầu mối, phối hợp với Viện B …". */
function partnersOf(words: Passage, from: number): Found[] {
  const at = words.fold.indexOf('phoi hop', from)
  if (at < 0 || at > from + 60) return []
  return partnersBehind(words, at).map((agency) => ({
    agency,
    role: 'coordinate',
    basis: 'explicit',
    requested: false,
  }))
}

/** I.2 and the closing paragraph: a duty of all whom the sentence names. */
export function ofGeneralDuty(words: Passage): Found[] {
  const subject = subjectOf(words)
  if (subject === null) return []
  const rest = words.fold.slice(subject.end).replace(/^[,\s]+/u, '')
  const isDuty =
    /^(?:to chuc|trien khai|xay dung|co trach nhiem|chiu trach nhiem|chu dong|nghiem tuc|dinh ky|bao cao|phai|can|cu the hoa|khan truong|theo chuc nang|can cu|phoi hop|giao|theo doi|tong hop)/u
  return isDuty.test(rest)
    ? [{ agency: subject.agency, role: 'none-stated', basis: 'implicit', requested: subject.requested }]
    : []
}
