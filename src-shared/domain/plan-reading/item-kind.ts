import type { PlanItemKind } from '../plan-item.ts'
import { isAgencyHeading, skipAddress } from './agency-heading.ts'
import { agencyPhraseAt } from './agency-phrase.ts'
import { labelAt } from './assignment-labels.ts'
import type { DraftItem } from './draft-item.ts'
import { isCapitals } from './paragraphs.ts'
import type { GoldKind } from './plan-reading.ts'

/** What a heading says about what stands below it. */
export type Section =
  | 'purpose'
  | 'requirement'
  | 'context'
  | 'target'
  | 'task'
  | 'organisation'
  | 'owners'
  | 'reporting'
  | 'funding'
  | 'mixed'

export interface ItemKinds {
  kind: GoldKind
  planItemKind: PlanItemKind
  section: Section | null
}

const words: readonly (readonly [Section, RegExp])[] = [
  ['mixed', /^(?:(?:cac )?(?:muc tieu|chi tieu)\b.*\b(?:nhiem vu|giai phap))/u],
  ['target', /^(?:mot so |cac )?(?:muc tieu|chi tieu)\b/u],
  ['requirement', /^yeu cau\b/u],
  ['purpose', /^(?:muc dich|quan diem|nguyen tac|phuong cham)\b/u],
  ['funding', /^(?:nguon )?(?:kinh phi|nguon von|du toan|nguon luc tai chinh|co che tai chinh)\b/u],
  [
    'reporting',
    /^(?:(?:che do|cong tac|thoi gian|quy dinh)(?: thong tin,?| kiem tra,?| ve)* )?bao cao\b|^thong tin,? bao cao|^che do thong tin/u,
  ],
  [
    'owners',
    /^(?:trach nhiem (?:chi dao|to chuc)(?:,? (?:to chuc )?thuc hien)|phan cong (?:thuc hien|to chuc thuc hien|nhiem vu thuc hien)|to chuc thuc hien)(?:$|\s*:)/u,
  ],
  [
    'organisation',
    /^(?:to chuc (?:thuc hien|trien khai|chi dao)|phan cong|trach nhiem (?:cua|thuc hien)|nhiem vu (?:cu the )?cua (?:cac )?(?:so|co quan|don vi|thanh vien)|trach nhiem$)/u,
  ],
  [
    'task',
    /^(?:mot so |cac )?(?:nhom )?(?:nhiem vu|giai phap|noi dung|hoat dong|cong viec|bien phap|phuong an xu ly|chuong trinh hanh dong)\b/u,
  ],
]
const contextWords =
  /^(?:du bao tinh hinh|thuc trang|hien trang|tinh hinh|boi canh|su can thiet|can cu|co so|pham vi|doi tuong|dac diem|ket qua (?:thuc hien|dat duoc)|danh gia (?:tinh hinh|ket qua|chung)|thoi gian,? (?:va )?(?:dia diem|pham vi|doi tuong)|dia diem|thanh phan|chu de)\b/u
const upperContext = /^(?:thoi gian thuc hien|danh gia|ket qua|ton tai|han che|nguyen nhan|khai quat)/u

/** The section that a heading opens, by its own words. */
function sectionOf(item: DraftItem, isTop: boolean, above: Section | null): Section | null {
  if (!item.isHeading) return headOfLine(item, above)
  const fold = item.passage.fold.replace(/[:.\s]+$/u, '')
  const limit = isTop ? 400 : 110
  if (fold.length > limit) return headOfLine(item, above)
  for (const [section, pattern] of words)
    if (pattern.test(fold) && !(section === 'owners' && (isTop || !takesOwners(above)))) {
      const isSentence = !isTop && fold.split(' ').length > 12 && !/:/u.test(fold.slice(0, 60))
      return isSentence ? null : section
    }
  if (contextWords.test(fold) || (isTop && upperContext.test(fold))) return 'context'
  return null
}

/** "Chế độ báo cáo: Định kỳ …", "Mục tiêu cụ thể: 100% …": a heading and its text in one paragraph. */
/** Below a group of tasks "Phân công thực hiện" lists its owners; elsewhere it opens the part on all duties. */
const takesOwners = (above: Section | null): boolean => above === 'task' || above === 'mixed' || above === 'owners'

function headOfLine(item: DraftItem, above: Section | null): Section | null {
  const { fold } = item.passage
  const colon = fold.indexOf(':')
  const isLabelled = colon > 0 && colon < 110
  const start = isLabelled ? fold.slice(0, colon) : fold.slice(0, 60)
  const isFunding =
    start.includes('kinh phi') &&
    /^(?:(?:theo do|trong do|ben canh do),?\s+)?(?:nguon )?kinh phi (?:thuc hien|trien khai|bao dam|dam bao)/u.test(
      start,
    )
  if (isFunding) return 'funding'
  const head = start.replace(/^(?:theo do|trong do|ben canh do),?\s+/u, '')
  if (isLabelled)
    return (
      words.find(([section, pattern]) => pattern.test(head) && !(section === 'owners' && !takesOwners(above)))?.[0] ??
      null
    )
  return item.marker === null && item.parent === null && /^muc dich/u.test(head) ? 'purpose' : null
}

const isSectionStyle = (item: DraftItem): boolean =>
  item.depth === 1 ||
  ['chapter', 'part', 'roman'].includes(item.marker?.style ?? '') ||
  (item.marker === null && item.isHeading && isCapitals(item.passage.text))

/** Kinds of all items, parents before children. */
export function kindsOf(items: readonly DraftItem[]): Map<DraftItem, ItemKinds> {
  const kinds = new Map<DraftItem, ItemKinds>()
  let seenPurpose = false
  for (const item of items) {
    const kind = kindOf(item, item.parent === null ? null : (kinds.get(item.parent)?.section ?? null), seenPurpose)
    seenPurpose ||= kind.section === 'purpose'
    kinds.set(item, kind)
  }
  return kinds
}

function kindOf(item: DraftItem, above: Section | null, seenPurpose: boolean): ItemKinds {
  if (item.part === 'decision' || item.part === 'closing')
    return { kind: 'other', planItemKind: item.part === 'closing' ? 'reporting' : 'organisation', section: null }
  if (item.row !== null && item.row.indicator !== null)
    return { kind: 'target', planItemKind: 'target', section: 'target' }
  if (item.row !== null) return { kind: 'task', planItemKind: 'task', section: 'task' }
  const isTop = isSectionStyle(item)
  const own = sectionOf(item, isTop && item.isHeading, above) ?? oddOneOut(item, above)
  const guessed =
    own ??
    above ??
    (item.isHeading && isTop
      ? guessFromChildren(item, seenPurpose)
      : isNumberedAlone(item)
        ? ofLetterPoint(item)
        : null)
  const section = isTop && item.isHeading && guessed === 'task' && isMostlyAgencies(item) ? 'organisation' : guessed
  const isHeadingOfSection = opensDocumentPart(item, own) && !(isNumberedAlone(item) && isAgencyHeading(item.passage))
  return { kind: isHeadingOfSection ? 'other' : goldKind(item, section), planItemKind: planKind(section), section }
}

/** "I. MỤC TIÊU" of the plan, or of "Phần thứ hai"; "I. Trồng rừng" of a part is work. */
const opensDocumentPart = ({ depth, isHeading, marker, parent }: DraftItem, own: Section | null): boolean =>
  isHeading &&
  marker !== null &&
  (depth === 1 || (own !== null && marker.style === 'roman' && parent?.marker?.style === 'chapter'))

/** A letter has no parts: its first numbers are what it asks for. */
const isNumberedAlone = ({ depth, marker }: DraftItem): boolean => depth === 1 && marker?.style === 'number1'

const ofLetterPoint = ({ passage }: DraftItem): Section =>
  agencyPhraseAt(passage, skipAddress(passage.fold).at) === null ? 'task' : 'organisation'

/** Among the agencies stand paragraphs on money and on difficulties. */
function oddOneOut(item: DraftItem, above: Section | null): Section | null {
  if (above !== 'organisation' && above !== 'reporting' && above !== 'owners') return null
  const { fold } = item.passage
  if (/^(?:nguon )?kinh phi\b/u.test(fold)) return 'funding'
  if (/^(?:trong qua trinh|\()/u.test(fold)) return 'context'
  return null
}

function goldKind(item: DraftItem, section: Section | null): GoldKind {
  switch (section) {
    case 'target':
      return 'target'
    case 'task':
    case 'mixed':
      return namesOwner(item) ? 'assignment' : 'task'
    case 'organisation':
    case 'owners':
    case 'reporting':
      return item.passage.fold.startsWith('(') && /\)\.?$/u.test(item.passage.fold) ? 'other' : 'assignment'
    default:
      return 'other'
  }
}

/** "- Cơ quan chủ trì: Sở A" below a task says who does it. */
const namesOwner = ({ passage }: DraftItem): boolean => labelAt(passage.fold) !== null

function planKind(section: Section | null): PlanItemKind {
  switch (section) {
    case 'purpose':
    case 'requirement':
    case 'target':
    case 'funding':
    case 'reporting':
      return section
    case 'organisation':
    case 'owners':
      return 'organisation'
    case 'context':
      return 'purpose'
    default:
      return 'task'
  }
}

function guessFromChildren(item: DraftItem, seenPurpose: boolean): Section | null {
  if (isAgencyHeading(item.passage)) return 'organisation'
  return seenPurpose || item.marker !== null ? 'task' : null
}

/** Filled only after the children are read, so it looks at what buildOutline has put below the heading. */
function isMostlyAgencies(item: DraftItem): boolean {
  const numbered = item.children.filter(({ marker }) => marker !== null)
  return (
    numbered.length > 1 && numbered.filter(({ passage }) => isAgencyHeading(passage)).length >= numbered.length * 0.6
  )
}
