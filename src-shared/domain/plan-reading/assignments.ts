import { agencyEndingAt, agencyPhraseAt, headingAgency, skipAddress, splitAgencies } from './agency-phrase.ts'
import type { ItemKinds } from './item-kind.ts'
import type { DraftItem } from './outline.ts'
import type { AssignmentBasis, Quoted, ReadAssignment, ReadRole } from './plan-reading.ts'
import { type Passage, quotedText, within } from './readable-text.ts'

interface Found {
  agency: Passage
  role: ReadRole
  basis: AssignmentBasis
  requested: boolean
}

/** The body under whose heading an item stands. */
export interface Owner {
  agency: Passage
  requested: boolean
}

export interface AssignmentReading {
  assignments: ReadAssignment[]
  /** The body that answers for an item, as the heading or the item itself says: for its deadlines. */
  owners: Map<DraftItem, Quoted>
}

const quote = ({ text, start, end }: Passage): Quoted => ({ text: quotedText(text), span: { start, end } })

/** Who is to do what: the four shapes of plans (heading and items, "Sở Y tế: …", the body as subject, labels and columns). */
export function readAssignments(
  items: readonly DraftItem[],
  kinds: ReadonlyMap<DraftItem, ItemKinds>,
): AssignmentReading {
  const assignments: ReadAssignment[] = []
  const owners = new Map<DraftItem, Quoted>()
  const headings = new Map<DraftItem, Owner>()
  const leads = new Map<DraftItem, Owner>()
  for (const item of items) {
    const section = kinds.get(item)?.section ?? null
    const above = item.parent === null ? null : (headings.get(item.parent) ?? null)
    const heading =
      opensPart(item) || (section !== 'organisation' && section !== 'reporting') ? null : headingAgency(item.passage)
    const own: Owner | null = heading === null ? above : { agency: heading.agency, requested: heading.requested }
    if (own !== null) headings.set(item, own)
    const words =
      heading === null
        ? item.passage
        : heading.wordsAt === null
          ? null
          : within(item.passage, heading.wordsAt, item.passage.text.length)
    const found = findAssignments(item, section, words, own, heading !== null)
    const inherited =
      found.length === 0 || found.every(({ basis }) => basis === 'implicit') ? inheritedLead(item, leads) : null
    const said =
      inherited === null
        ? found
        : [
            {
              agency: inherited.agency,
              role: 'lead' as const,
              basis: 'explicit' as const,
              requested: inherited.requested,
            },
          ]
    const lead = said.find(({ role }) => role === 'lead' || role === 'none-stated') ?? said[0]
    if (lead?.role === 'lead' && item.passage.text.endsWith(':')) leads.set(item, lead)
    const owner = lead?.agency ?? own?.agency
    if (owner !== undefined) owners.set(item, quote(owner))
    const isGeneral =
      item.part === 'closing' ||
      section === 'requirement' ||
      section === 'purpose' ||
      (item.part === 'decision' && !said.some(({ role }) => role === 'lead'))
    for (const one of said)
      assignments.push({
        id: `a${assignments.length + 1}`,
        itemId: item.id,
        agency: quote(one.agency),
        role: one.role,
        basis: one.basis,
        requested: one.requested,
        general: isGeneral,
        textStart: (words ?? item.passage).start,
        taskItemId: workOf(item, kinds)?.id ?? null,
        inheritedFrom: inherited === null ? null : (item.parent?.id ?? null),
      })
  }
  return { assignments, owners }
}

/** "VI. TRÁCH NHIỆM CỦA CÁC CƠ QUAN" heads the part, it is nobody's heading. */
const opensPart = (item: DraftItem): boolean =>
  item.depth === 1 && /^(?:trach nhiem|nhiem vu|phan cong|to chuc)\b/u.test(item.passage.fold)

function inheritedLead(item: DraftItem, leads: ReadonlyMap<DraftItem, Owner>): Owner | null {
  return item.parent === null || item.row !== null ? null : (leads.get(item.parent) ?? null)
}

/** Under "b) Phân công thực hiện" the work is that of the group above it; a labelled line speaks of the item above it. */
function workOf(item: DraftItem, kinds: ReadonlyMap<DraftItem, ItemKinds>): DraftItem | null {
  const isOwner = (one: DraftItem): boolean => kinds.get(one)?.section === 'owners'
  if (!isOwner(item)) return labelAt(item.passage.fold) === null ? null : item.parent
  let top: DraftItem = item
  while (top.parent !== null && isOwner(top.parent)) top = top.parent
  return top.parent
}

function findAssignments(
  item: DraftItem,
  section: ItemKinds['section'],
  words: Passage | null,
  own: Owner | null,
  isHeading: boolean,
): Found[] {
  if (item.row !== null) return ofRow(item)
  const labelled = ofLabels(item.passage)
  if (labelled.length > 0) return labelled
  if (words === null || opensPart(item)) return []
  switch (section) {
    case 'owners':
      return ofOwnersLine(item)
    case 'organisation':
    case 'reporting':
      return isHeading && own !== null ? ofInlineWords(words, own, item) : ofWords(words, own, item)
    case 'task':
    case 'mixed':
      return ofTaskWords(words)
    case 'requirement':
    case 'purpose':
      return item.marker === null || !item.isHeading ? ofGeneralDuty(words) : []
    case null:
      return item.part === 'decision' ? ofArticle(words) : item.part === 'closing' ? ofGeneralDuty(words) : []
    default:
      return []
  }
}

// --- tables -------------------------------------------------------------------------------------------------------

function ofRow({ row }: DraftItem): Found[] {
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

const isGroupName = (fold: string): boolean =>
  /^(?:cac|thu truong|giam doc cac|chu tich|ubnd (?:cac|cap|xa|phuong|huyen)|uy ban nhan dan (?:cac|cap|xa|phuong|huyen)|chinh quyen|dia phuong|don vi|co quan)\b/u.test(
    fold,
  )

function trimmed(passage: Passage): Passage {
  const lead = /^[-+•\s]+/u.exec(passage.text)?.[0].length ?? 0
  const tail = /[\s.;,:]+$/u.exec(passage.text)?.[0].length ?? 0
  return within(passage, lead, passage.text.length - tail)
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

// --- labels -------------------------------------------------------------------------------------------------------

const label =
  /(?:^|[.;(]\s*|\s[-–]\s*)((?:(?:co quan|don vi|so,? nganh|cap|don vi,? co quan)\s+)?(chu tri|phoi hop|thuc hien|tham gia|tham muu)(?:,? (?:thuc hien|tham muu|chinh|trien khai|phoi hop thuc hien))*)\s*:\s*/gu

const labelAt = (fold: string): RegExpExecArray | null => {
  label.lastIndex = 0
  const match = label.exec(fold)
  return match && match.index < 3 ? match : null
}

/** "Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B, Sở C." */
function ofLabels(passage: Passage): Found[] {
  label.lastIndex = 0
  const matches = [...passage.fold.matchAll(label)].filter(
    ([, words, role]) => role !== 'thuc hien' || words !== 'thuc hien',
  )
  return matches.flatMap((match, index): Found[] => {
    const from = match.index + match[0].length
    const next = matches[index + 1]?.index ?? passage.text.length
    const stop = /\.(?:\s|$)|;\s*(?:thoi gian|thoi han|tien do|san pham|kinh phi|hoan thanh)|\)\s*[.;]?\s*$/u.exec(
      passage.fold.slice(from, next),
    )
    const names = trimmed(within(passage, from, stop ? from + stop.index : next))
    if (names.text === '' || agencyPhraseAt(names, skipAddress(names.fold).at) === null) return []
    const role: ReadRole = match[2] === 'phoi hop' ? 'coordinate' : match[2] === 'tham gia' ? 'participate' : 'lead'
    const agencies = role === 'lead' ? listed(names) : [names]
    return agencies.map((agency) => ({ agency, role, basis: 'explicit', requested: false }))
  })
}

/** A line below "Phân công thực hiện": only names, with a role word or without. */
function ofOwnersLine(item: DraftItem): Found[] {
  const colon = item.passage.text.indexOf(':')
  const isLabel = /^(?:phan cong|to chuc) (?:to chuc )?thuc hien/u.test(item.passage.fold)
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

// --- sentences ----------------------------------------------------------------------------------------------------

/** "Chủ trì" as a verb: not "cơ quan chủ trì", "được giao chủ trì nhiệm vụ" as a noun. */
const leadVerb = /\bchu tri\b/gu
const leadNoun =
  /(?:(?:cac )?(?:co quan|don vi|vai tro|nganh|to chuc|bo phan|nguoi|trach nhiem|noi dung|nhiem vu)(?: duoc (?:giao|phan cong))?|duoc (?:giao|phan cong)|nhiem vu)\s*$/u

const leadPlaces = ({ fold }: Passage): number[] =>
  [...fold.matchAll(leadVerb)]
    .map(({ index }) => index)
    .filter((at) => !leadNoun.test(fold.slice(Math.max(0, at - 40), at)))
    .slice(0, mostRoles)

/** One item names at most so many leads; comparing more would take quadratic time. */
const mostRoles = 40

const coordinateStart =
  /^(?:(?:chu dong|tich cuc|nghien cuu|thuong xuyen|tiep tuc|tang cuong|cung|co trach nhiem|chu dong,? tich cuc|kip thoi)[,\s]+){0,2}phoi hop\b(?!\s+(?:lien nganh\s+)?(?:giua))/u
const participateStart = /^(?:(?:chu dong|tich cuc)[,\s]+)?tham gia\b/u
const standing =
  /^(?:(?:la|lam)\s+(?:co quan\s+|don vi\s+)?(?:thuong truc|dau moi)|dau moi (?:tong hop|theo doi|phoi hop|tham muu|giup))\b/u
const subjectStanding = /^\s*(?:la|lam)\s+(?:co quan\s+|don vi\s+)?(?:thuong truc|dau moi)\b/u

/** Words behind "Sở Y tế:" or below its heading. */
function ofInlineWords(words: Passage, own: Owner, item: DraftItem): Found[] {
  const lead = ofWords(words, own, item)
  const parts = splitAgencies(own.agency, /[;,]\s*/gu)
  const splits = parts.length > 1 && parts[0] !== undefined && !isGroupName(parts[0].fold)
  if (!splits) return lead
  return lead.flatMap((one) =>
    one.agency.start === own.agency.start ? parts.map((agency) => ({ ...one, agency })) : [one],
  )
}

function ofWords(words: Passage, own: Owner | null, item: DraftItem): Found[] {
  if (own === null && /^\(.*\)\.?$/u.test(words.text)) return []
  const subject = subjectOf(words, own !== null)
  const by: Owner | null = subject === null ? own : { agency: subject.agency, requested: subject.requested }
  const rest = subject === null ? words : within(words, subject.end, words.text.length)
  const delegated = ofLeadVerbs(words, by)
  if (delegated.length > 0) return delegated
  if (by === null) return []
  const make = (role: ReadRole, basis: AssignmentBasis): Found[] => [
    { agency: by.agency, role, basis, requested: by.requested },
  ]
  if (subject !== null && /^\s*,?\s*la (?:co quan|don vi) (?:chu tri|chiu trach nhiem chinh)/u.test(rest.fold))
    return make('lead', 'explicit')
  if (standing.test(rest.fold) || subjectStanding.test(rest.fold)) return make('lead', 'standing')
  if (coordinateStart.test(rest.fold.replace(/^[,\s]+/u, ''))) return make('coordinate', 'explicit')
  if (participateStart.test(rest.fold.replace(/^[,\s]+/u, ''))) return make('participate', 'explicit')
  // "…: Công ty A; Công ty B có trách nhiệm:" leads in to the items below, which carry the duty.
  if (subject !== null && words.text.endsWith(':') && item.children.length === 0 && own !== null) return []
  if (words.text.endsWith(':') && subject !== null && own !== null) return []
  return make('none-stated', 'implicit')
}

interface Subject extends Owner {
  end: number
}

/** The body as subject: "Sở Y tế chủ trì …", "Giao Công an tỉnh …", "Căn cứ Kế hoạch này, các sở …". */
function subjectOf(words: Passage, isBelowBody = false): Subject | null {
  const lead = /^(?:can cu|tren co so|theo|hang nam|dinh ky|trong qua trinh)[^,;:.]{0,120},\s*/u.exec(words.fold)
  for (const from of lead ? [0, lead[0].length] : [0]) {
    // Below the heading of a body "Yêu cầu các đơn vị …" is what that body does, not whom the plan addresses.
    const { at, requested } = isBelowBody ? { at: 0, requested: false } : skipAddress(words.fold.slice(from))
    const phrase = agencyPhraseAt(words, from + at)
    if (phrase === null) continue
    const behind = words.fold.slice(phrase.end, phrase.end + 60)
    if (/^\s*(?:$|[.;])/u.test(behind) && from === 0 && at === 0) continue
    return { agency: phrase.passage, requested, end: phrase.end }
  }
  return null
}

/** For every "chủ trì": who leads (the body in front of it, or the one above) and with whom. */
function ofLeadVerbs(words: Passage, by: Owner | null): Found[] {
  const found: Found[] = []
  for (const at of leadPlaces(words)) {
    const before = namedBefore(words, at)
    if (before === 'noun') continue
    const lead: Owner | null = before ?? by
    if (lead === null) continue
    if (!found.some(({ role, agency }) => role === 'lead' && agency.start === lead.agency.start))
      found.push({ agency: lead.agency, role: 'lead', basis: 'explicit', requested: lead.requested })
    for (const agency of partnersBehind(words, at + 'chu tri'.length))
      if (!found.some((one) => one.agency.text === agency.text))
        found.push({ agency, role: 'coordinate', basis: 'explicit', requested: false })
  }
  if (found.length > 0) found.push(...namedPartners(words))
  return found
}

/** "Sở A chủ trì; các sở, ngành phối hợp": bodies that a clause of their own names. */
function namedPartners(words: Passage): Found[] {
  return [...words.fold.matchAll(/[;,.]\s+(?=[a-z])/gu)].flatMap((match): Found[] => {
    const phrase = agencyPhraseAt(words, match.index + match[0].length)
    if (
      phrase === null ||
      !/^\s*(?:cung )?phoi hop(?: thuc hien| trien khai)?\s*(?:$|[;.)])/u.test(
        words.fold.slice(phrase.end, phrase.end + 40),
      )
    )
      return []
    return [{ agency: phrase.passage, role: 'coordinate', basis: 'explicit', requested: false }]
  })
}

/** The body right in front of "chủ trì". */
function namedBefore(words: Passage, at: number): Owner | null | 'noun' {
  const gap =
    /(?:,?\s*(?:co trach nhiem|chiu trach nhiem|co nhiem vu|lam|la co quan|la don vi|se|duoc giao))*[,\s]*$/u.exec(
      words.fold.slice(Math.max(0, at - 60), at),
    )
  const end = at - (gap?.[0].length ?? 0)
  if (end <= 0) return null
  const phrase = agencyEndingAt(words, end)
  if (phrase === null) return null
  return {
    agency: phrase.passage,
    requested: /(?:de nghi|moi)\s+$/u.test(words.fold.slice(0, phrase.passage.start - words.start)),
  }
}

/** "…, phối hợp chặt chẽ với Sở A, Sở B và các địa phương <động từ>": the bodies one by one. */
function partnersBehind(words: Passage, from: number): Passage[] {
  const link =
    /^[,\s]*(?:va\s+)?(?:thuc hien,?\s+)?phoi hop(?:\s+(?:chat che|dong bo|hieu qua|thuong xuyen|kip thoi))*(?:,\s*(?:chat che|hieu qua))*\s*(?:voi\s+|cung\s+(?:voi\s+)?)?/u.exec(
      words.fold.slice(from, from + 90),
    )
  if (!link) return []
  const phrase = agencyPhraseAt(words, from + link[0].length)
  if (phrase === null) return []
  const parts = splitAgencies(phrase.passage)
  return parts.map(trimmed)
}

/** In parts that list work: only a body that is named with its role. */
function ofTaskWords(words: Passage): Found[] {
  const delegated = ofLeadVerbs(words, null)
  if (delegated.length > 0) return delegated
  const subject = subjectOf(words)
  if (
    subject === null ||
    /^cac (?:cap|co quan|to chuc|doan the)|^cap uy|^cac so|^cac bo|^cac don vi/u.test(subject.agency.fold)
  )
    return []
  const rest = words.fold.slice(subject.end).replace(/^[,\s]+/u, '')
  if (/^phoi hop\b/u.test(rest))
    return [{ agency: subject.agency, role: 'coordinate', basis: 'explicit', requested: subject.requested }]
  return []
}

/** Điều 2: "Giám đốc Sở … chủ trì, phối hợp với …"; "… chịu trách nhiệm thi hành" binds all whom it names. */
function ofArticle(words: Passage): Found[] {
  const delegated = ofLeadVerbs(words, null)
  if (delegated.length > 0) return delegated
  const subject = subjectOf(words)
  if (
    subject === null ||
    !/^\s*,?\s*(?:chiu trach nhiem|co trach nhiem|to chuc|trien khai)/u.test(words.fold.slice(subject.end))
  )
    return []
  return [{ agency: subject.agency, role: 'none-stated', basis: 'implicit', requested: subject.requested }]
}

/** I.2 and the closing paragraph: a duty of all whom the sentence names. */
function ofGeneralDuty(words: Passage): Found[] {
  const subject = subjectOf(words)
  if (subject === null) return []
  const rest = words.fold.slice(subject.end).replace(/^[,\s]+/u, '')
  const isDuty =
    /^(?:to chuc|trien khai|xay dung|co trach nhiem|chiu trach nhiem|chu dong|nghiem tuc|dinh ky|bao cao|phai|can|cu the hoa|khan truong|theo chuc nang|can cu|phoi hop|giao|theo doi|tong hop)/u
  return isDuty.test(rest)
    ? [{ agency: subject.agency, role: 'none-stated', basis: 'implicit', requested: subject.requested }]
    : []
}
