import { agencyEndingAt, agencyPhraseAt, splitAgencies } from './agency-phrase.ts'
import { allMatches } from './all-matches.ts'
import type { AssignmentBasis, ReadRole } from './plan-reading.ts'
import { type Passage, within } from './readable-text.ts'

export interface Found {
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

export function trimmed(passage: Passage): Passage {
  const lead = /^[-+•\s]+/u.exec(passage.text)?.[0].length ?? 0
  const tail = /[\s.;,:]+$/u.exec(passage.text)?.[0].length ?? 0
  return within(passage, lead, passage.text.length - tail)
}

/** "Chủ trì" as a verb: not "cơ quan chủ trì", "được giao chủ trì nhiệm vụ" as a noun. */
const leadVerb = /\bchu tri\b/gu

const leadNoun =
  /(?:(?:cac )?(?:co quan|don vi|vai tro|nganh|to chuc|bo phan|nguoi|trach nhiem|noi dung|(?<!co )nhiem vu)(?: duoc (?:giao|phan cong))?|duoc (?:giao|phan cong)|(?<!co )nhiem vu)\s*$/u

const leadPlaces = ({ fold }: Passage): number[] =>
  allMatches(leadVerb, fold, 'chu tri')
    .map(({ index }) => index)
    .filter((at) => {
      const before = fold.slice(Math.max(0, at - 40), at)
      return !leadNoun.test(before) || /\bla (?:co quan|don vi)\s$/u.test(before)
    })
    .slice(0, mostRoles)

/** One item names at most so many leads; comparing more would take quadratic time. */
const mostRoles = 40

/** For every "chủ trì": who leads (the body in front of it, or the one above) and with whom. */
export function ofLeadVerbs(words: Passage, by: Owner | null): Found[] {
  const found: Found[] = []
  for (const at of leadPlaces(words)) {
    const before = namedBefore(words, at)
    if (before === 'noun') continue
    const lead: Owner | null = before ?? by
    if (lead === null) continue
    const isJoint = isTogether(words, at)
    const leads = isJoint
      ? [...splitAgencies(lead.agency), ...partnersBehind(words, at + 'chu tri'.length, joined)]
      : [lead.agency]
    for (const agency of leads)
      if (!found.some((one) => one.role === 'lead' && one.agency.start === agency.start))
        found.push({ agency, role: 'lead', basis: 'explicit', requested: lead.requested })
    for (const agency of partnersBehind(words, at + 'chu tri'.length))
      if (!found.some((one) => one.agency.text === agency.text))
        found.push({ agency, role: 'coordinate', basis: 'explicit', requested: false })
  }
  if (found.length > 0) found.push(...namedPartners(words), ...invited(words))
  return found
}

const nextClause = /[;,.]\s+(?=[a-z])/gu

/** "Sở A chủ trì; các sở, ngành phối hợp": bodies that a clause of their own names. */
function namedPartners(words: Passage): Found[] {
  if (!words.fold.includes('phoi hop')) return []
  let end = 0
  return allMatches(nextClause, words.fold).flatMap((match): Found[] => {
    const phrase = agencyPhraseAt(words, match.index + match[0].length)
    if (
      phrase === null ||
      phrase.end <= end ||
      !/^\s*(?:cung )?phoi hop(?: thuc hien| trien khai)?\s*(?:$|[;.)])/u.test(
        words.fold.slice(phrase.end, phrase.end + 40),
      )
    )
      return []
    end = phrase.end
    return splitAgencies(phrase.passage).map((agency) => ({
      agency: trimmed(agency),
      role: 'coordinate',
      basis: 'explicit',
      requested: false,
    }))
  })
}

const invitation = /\b(?:moi|de nghi)(?: (?:cac )?(?:dai dien|lanh dao))? /gu

/** "Ban A chủ trì; mời đại diện Sở B, Hội C tham gia." */
function invited(words: Passage): Found[] {
  if (!words.fold.includes('tham gia')) return []
  return allMatches(invitation, words.fold).flatMap((match) => {
    const phrase = agencyPhraseAt(words, match.index + match[0].length)
    if (phrase === null || !/^\s*(?:cung )?tham gia\b/u.test(words.fold.slice(phrase.end, phrase.end + 20))) return []
    return splitAgencies(phrase.passage).map(
      (agency): Found => ({ agency: trimmed(agency), role: 'participate', basis: 'explicit', requested: false }),
    )
  })
}

/** "Sở A đồng chủ trì với Sở B": both lead. "Chủ động chủ trì" is something else. */
const isTogether = ({ text }: Passage, at: number): boolean =>
  /(?:^|\s)(?:đồng|cùng)\s$/iu.test(text.slice(Math.max(0, at - 6), at))

const joined = /^[,\s]*(?:voi|cung(?: voi)?|va)\s+/u

/** The body right in front of "chủ trì". */
function namedBefore(words: Passage, at: number): Owner | null | 'noun' {
  const gap =
    /(?:,?\s*(?:co trach nhiem|chiu trach nhiem|co nhiem vu|(?<!\b(?:kiem|nong) )lam|la co quan|la don vi|se|duoc giao|dong|cung))*[,\s]*$/u.exec(
      words.fold.slice(Math.max(0, at - 60), at),
    )
  const end = at - (gap?.[0].length ?? 0)
  if (end <= 0) return null
  const phrase = agencyEndingAt(words, end)
  if (phrase === null || roleNoun.test(phrase.passage.fold)) return null
  return {
    agency: phrase.passage,
    requested: /(?:de nghi|moi)\s+$/u.test(words.fold.slice(0, phrase.passage.start - words.start)),
  }
}

/** "Là cơ quan đầu mối, chủ trì …" names no body. */
const roleNoun = /^(?:co quan|don vi) (?:dau moi|thuong truc|chu quan|chuyen mon|tham muu|quan ly)\b/u

const withPartners =
  /^[,\s]*(?:va\s+)?(?:thuc hien,?\s+)?phoi hop(?:\s+(?:chat che|dong bo|hieu qua|thuong xuyen|kip thoi))*(?:,\s*(?:chat che|hieu qua))*\s*(?:voi\s+|cung\s+(?:voi\s+)?)?/u

/** "…, phối hợp chặt chẽ với Sở A, Sở B và các địa phương <động từ>": the bodies one by one. */
export function partnersBehind(words: Passage, from: number, joint: RegExp = withPartners): Passage[] {
  const link = joint.exec(words.fold.slice(from, from + 90))
  if (!link) return []
  const phrase = agencyPhraseAt(words, from + link[0].length)
  if (phrase === null) return []
  // "thủ trưởng các sở, ngành và Chủ tịch UBND các xã": persons of a group are named as one.
  if (/^(?:thu truong|giam doc cac|nguoi dung dau|lanh dao)\b/u.test(phrase.passage.fold))
    return [trimmed(phrase.passage)]
  return splitAgencies(phrase.passage).map(trimmed)
}
