import { type AgencyHeading, headingAgency, skipAddress } from './agency-heading.ts'
import { beginsWithVerb } from './agency-words.ts'
import type { DraftItem } from './draft-item.ts'
import { within } from './readable-text.ts'

/** Headings that stand among bodies and are none. */
const noBody =
  /^(?:che do|kinh phi|nguon|thoi gian|cong tac|bao cao|tong hop|trong |can cu|ve |noi dung|nhiem vu|giai phap|muc |dinh ky|hang |yeu cau|doi tuong|pham vi|luu y|ghi chu|phan cong|trach nhiem|giai doan|dot |buoc |tu (?:ngay|thang|nam)|khen thuong|ky luat|hieu luc|phu luc|quy dinh|quy trinh|ket qua|tien do|danh sach|so |mot so|viec |qua trinh|khi |neu |de |doi voi (?:nhung|cac (?:truong hop|noi dung|nhiem vu|chi tieu)))/u

/**
 * Whoever stands in a list of bodies is one, whatever the name begins with: "4. Viettel Hải Sơn: …" between "3. Sở …" and "5. Công an …".
 * Only where most of the list are bodies by their own words.
 */
export function bodiesAmongBodies(): { headingOf: (item: DraftItem) => AgencyHeading | null } {
  const isList = new Map<DraftItem, boolean>()
  const isListOfBodies = (parent: DraftItem): boolean => {
    const known = isList.get(parent)
    if (known !== undefined) return known
    const numbered = parent.children.filter(({ marker }) => marker !== null)
    const bodies = numbered.filter(({ passage }) => headingAgency(passage) !== null)
    const found = bodies.length >= 2 && bodies.length >= numbered.length * 0.5
    isList.set(parent, found)
    return found
  }
  return {
    headingOf: (item) => {
      const { passage, marker, parent } = item
      if (marker === null || parent === null || !/^(?:number\d|letter)$/u.test(marker.style)) return null
      const { at, requested } = skipAddress(passage.fold)
      const colon = passage.text.indexOf(':')
      const isOpen = colon < 0 && item.children.length > 0 && !/[.;,]$/u.test(passage.text)
      const end = colon < 0 ? passage.text.length : colon
      if ((colon < 0 && !isOpen) || end - at < 4 || end - at > 110) return null
      const name = within(passage, at, end)
      const isName =
        /^\p{Lu}/u.test(name.text) &&
        !/[.;()“”"]/u.test(name.text) &&
        name.text.split(' ').length <= 16 &&
        !noBody.test(name.fold) &&
        !beginsWithVerb(name)
      if (!isName || !isListOfBodies(parent)) return null
      const words = colon < 0 ? -1 : colon + 1 + (/^\s*/u.exec(passage.text.slice(colon + 1))?.[0].length ?? 0)
      return { agency: name, requested, wordsAt: words >= 0 && words < passage.text.length ? words : null }
    },
  }
}
