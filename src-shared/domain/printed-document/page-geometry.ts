/** A4 and the margins of Phụ lục I, I.1–2, in twips (1/1440 inch); integers, never converted from millimetres. */
export const pageWidth = 11906
export const pageHeight = 16838
export const pageMargins = { top: 1134, bottom: 1134, left: 1701, right: 1134 }
/** Distance of the page number from the edge of the sheet. */
export const headerDistance = 567

export type Orientation = 'portrait' | 'landscape'

export function textWidth(orientation: Orientation): number {
  return (orientation === 'portrait' ? pageWidth : pageHeight) - pageMargins.left - pageMargins.right
}

/** Shares `total` twips by weight into whole numbers that add up to it exactly. */
export function sharedWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  let given = 0
  let weight = 0
  return shares.map((share) => {
    weight += share
    const width = Math.round((total * weight) / sum) - given
    given += width
    return width
  })
}
