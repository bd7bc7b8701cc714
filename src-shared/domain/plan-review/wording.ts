import { foldForSearch } from '../vietnamese-text.ts'

/** Words that say nothing about what a piece is about: they stand in every item of every plan. */
const emptyWords = new Set(
  (
    'cac va cua cho voi theo trong den tu ve de la co duoc tai nhung mot nay do khi cung bang qua tren duoi nham nhu ' +
    'hoac vao ra so ban nganh don vi dia phuong co quan to chuc thuc hien trien khai cong tac ke hoach tiep tuc'
  ).split(' '),
)

/** Folded words and pairs of neighbouring words, which tell pieces of text apart. */
function featuresOf(text: string): Set<string> {
  const words = foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  const features = new Set<string>()
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (!emptyWords.has(word)) features.add(word)
    if (next !== undefined && !(emptyWords.has(word) && emptyWords.has(next))) features.add(`${word} ${next}`)
  }
  return features
}

/** The text without what may differ between two prints of the same words: case, accents, marks, white space. */
export const bareWords = (text: string): string => foldForSearch(text).replace(/[^a-z0-9%]+/gu, '')

/** A feature that stands in more pieces says too little to bring two of them together. */
const mostHolders = 40
/** Of each piece only so many others are compared word by word. */
const mostCandidates = 24

/**
 * How alike pieces of text are, with rare words counting more than frequent ones (0..1). Made once for two lists; asks
 * only pairs that share a rare word, so that a plan of ten thousand items does not ask a hundred million times.
 */
export function compareWordings(left: readonly string[], right: readonly string[]) {
  const features = { left: left.map(featuresOf), right: right.map(featuresOf) }
  const seenIn = new Map<string, number>()
  for (const set of [...features.left, ...features.right])
    for (const feature of set) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1)
  const total = left.length + right.length
  const weight = (feature: string) => Math.log(1 + total / (seenIn.get(feature) ?? 1))
  const mass = (set: ReadonlySet<string>) => [...set].reduce((sum, feature) => sum + weight(feature), 0)
  const masses = { left: features.left.map(mass), right: features.right.map(mass) }
  const holders = new Map<string, number[]>()
  for (const [at, set] of features.right.entries())
    for (const feature of set) {
      const list = holders.get(feature)
      if (list) list.push(at)
      else holders.set(feature, [at])
    }

  /** Places in `right` that share words with `left[at]`, the most alike first. */
  return function alike(at: number): { at: number; similarity: number }[] {
    const own = features.left[at]
    if (!own) return []
    const rare = new Map<number, number>()
    for (const feature of own) {
      const list = holders.get(feature) ?? []
      if (list.length > mostHolders) continue
      for (const other of list) rare.set(other, (rare.get(other) ?? 0) + weight(feature))
    }
    const candidates = [...rare].toSorted((a, b) => b[1] - a[1]).slice(0, mostCandidates)
    const ownMass = masses.left[at] ?? 0
    return candidates
      .map(([other]) => {
        const both = ownMass + (masses.right[other] ?? 0)
        let sum = 0
        for (const feature of own) if (features.right[other]?.has(feature)) sum += weight(feature)
        return { at: other, similarity: both === 0 ? 0 : (2 * sum) / both }
      })
      .toSorted((a, b) => b.similarity - a.similarity || a.at - b.at)
  }
}
