import { headingAgency } from './agency-heading.ts'
import { agencyPhraseAt } from './agency-phrase.ts'
import { labelAt, ofLabels, ofOwnersLine, ofRow } from './assignment-labels.ts'
import {
  isGroupName,
  ofArticle,
  ofGeneralDuty,
  ofInlineWords,
  ofTaskWords,
  ofWords,
  orderedBody,
} from './assignment-words.ts'
import { bodiesAmongBodies } from './bodies-among-bodies.ts'
import type { DraftItem } from './draft-item.ts'
import type { ItemKinds } from './item-kind.ts'
import type { Found, Owner } from './lead-verbs.ts'
import type { Quoted, ReadAssignment } from './plan-reading.ts'
import { type Passage, quotedText, within } from './readable-text.ts'

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
  const orders = new Set<DraftItem>()
  const amongBodies = bodiesAmongBodies()
  for (const item of items) {
    const section = kinds.get(item)?.section ?? null
    const above = item.parent === null ? null : (headings.get(item.parent) ?? null)
    const heading =
      opensPart(item) || (section !== 'organisation' && section !== 'reporting')
        ? null
        : (headingAgency(item.passage) ?? amongBodies.headingOf(item))
    const ordered = section === 'task' ? orderedBody(item) : null
    const isOrdered = item.parent !== null && orders.has(item.parent)
    if (ordered !== null || isOrdered) orders.add(item)
    const own: Owner | null =
      heading === null
        ? (ordered ?? (section === 'task' && item.isHeading ? sectionOwner(item.passage) : null) ?? above)
        : { agency: heading.agency, requested: heading.requested }
    if (own !== null) headings.set(item, own)
    const words =
      heading === null
        ? item.passage
        : heading.wordsAt === null
          ? null
          : within(item.passage, heading.wordsAt, item.passage.text.length)
    const found = findAssignments(item, isOrdered ? 'organisation' : section, words, own, heading !== null)
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
      (item.part === 'closing' && !isOrderToOne(item.passage, said)) ||
      section === 'requirement' ||
      section === 'purpose' ||
      (item.part === 'decision' && !said.some(({ role }) => role === 'lead') && !isOrderedWork(item.passage, said))
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

/** "Giao Sở Nội vụ theo dõi, đôn đốc …" closes many plans: the order to one body is no duty of all. */
const isOrderToOne = ({ fold }: Passage, said: readonly Found[]): boolean =>
  fold.startsWith('giao ') && said.length > 0 && said.every(({ agency }) => !isGroupName(agency.fold))

/** "Sở Y tế chịu trách nhiệm tổ chức triển khai …" in the decision is work of that body; "… thi hành" binds all. */
const isOrderedWork = ({ fold }: Passage, said: readonly Found[]): boolean =>
  said.length === 1 &&
  said.every(
    ({ agency }) => !isGroupName(agency.fold) && !/,|;| va (?:cac|thu truong|chu tich)\b/u.test(agency.fold),
  ) &&
  /\b(?:trach nhiem|nhiem vu) (?:to chuc|trien khai|theo doi|huong dan)\b/u.test(fold) &&
  !/\bthi hanh\b/u.test(fold)

/** "VI. TRÁCH NHIỆM CỦA CÁC CƠ QUAN" heads the part, it is nobody's heading. */
const opensPart = (item: DraftItem): boolean =>
  item.depth === 1 && /^(?:trach nhiem|nhiem vu|phan cong|to chuc)\b/u.test(item.passage.fold)

/** "II. NHIỆM VỤ CỦA BỘ …": the body whose duties the part lists. */
function sectionOwner(heading: Passage): Owner | null {
  const of = /^(?:cac |mot so )?(?:nhiem vu|trach nhiem|noi dung)[a-z ,]{0,40}? cua /u.exec(heading.fold)
  const phrase = of === null ? null : agencyPhraseAt(heading, of[0].length)
  return phrase === null || phrase.isGroup ? null : { agency: phrase.passage, requested: false }
}

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

/** "Đơn vị phối hợp: theo đề nghị": no body of the name "Đơn vị". */
const isOwnerLabel = ({ fold }: Passage): boolean => {
  const match = labelAt(fold)
  return match !== null && match[1] !== match[2]
}

function findAssignments(
  item: DraftItem,
  section: ItemKinds['section'],
  words: Passage | null,
  own: Owner | null,
  isHeading: boolean,
): Found[] {
  if (item.row !== null) return ofRow(item)
  const labelled = ofLabels(item)
  if (labelled.length > 0) return labelled
  if (words === null || opensPart(item) || isOwnerLabel(item.passage)) return []
  switch (section) {
    case 'owners':
      return ofOwnersLine(item)
    case 'organisation':
    case 'reporting':
      return isHeading && own !== null ? ofInlineWords(words, own, item) : ofWords(words, own, item)
    case 'task':
    case 'mixed':
      return ofTaskWords(words, own)
    case 'requirement':
    case 'purpose':
      return item.marker === null || !item.isHeading ? ofGeneralDuty(words) : []
    case null:
      return item.part === 'decision' ? ofArticle(words) : item.part === 'closing' ? ofGeneralDuty(words) : []
    default:
      return []
  }
}
