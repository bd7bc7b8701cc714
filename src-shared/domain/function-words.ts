import { foldForSearch } from './vietnamese-text.ts'

/** Syllables that join words, and pairs that stand in every function: none of them says which function is meant. */
const joints = new Set('va ve cua cac cho trong theo tren tai voi den tu doi hoac khac duoc giao phan'.split(' '))
const everywhere = new Set([
  ...['quan ly', 'nha nuoc', 'ly nha', 'linh vuc', 'cong tac', 'nhiem vu', 'chuc nang', 'thuc hien', 'to chuc'],
  ...['trien khai', 'phong chong', 'dia ban', 'ban tinh', 'uy ban', 'nhan dan', 'co quan', 'don vi', 'ke hoach'],
])

/** Pairs of syllables beside each other: most Vietnamese words are two of them. */
function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const part of foldForSearch(text).split(/[^\p{L}\p{N} ]+/u)) {
    const syllables = part.split(' ').filter(Boolean)
    syllables.forEach((syllable, at) => {
      const next = syllables[at + 1]
      if (next === undefined || joints.has(syllable) || joints.has(next)) return
      const pair = `${syllable} ${next}`
      if (!everywhere.has(pair)) pairs.add(pair)
    })
  }
  return pairs
}

/** Whether words of a plan speak of a function that goes over. A hint for the order of a list: a person decides. */
export function speaksOf(functions: string, words: string): boolean {
  const asked = pairsIn(functions)
  for (const pair of pairsIn(words)) if (asked.has(pair)) return true
  return false
}
