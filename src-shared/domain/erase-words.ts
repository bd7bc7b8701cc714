/** What stands where words were erased for good. */
export const eraseMark = '[đã xóa]'

/** The same JSON when the words do not stand in it. */
export function eraseInJson(json: string, words: string): string {
  const plain = JSON.stringify(JSON.parse(json))
  const erased = JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'string' ? eraseWords(value, words) : value,
  )
  return erased === plain ? json : erased
}

/** The text without these words, as whole words: "02 vụ" is not erased out of "102 vụ". */
export function eraseWords(text: string, words: string): string {
  const edge = { before: '(?<![\\p{L}\\p{M}\\p{N}])', after: '(?![\\p{L}\\p{M}\\p{N}])' }
  return text.replace(
    new RegExp(`${edge.before}${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${edge.after}`, 'gu'),
    eraseMark,
  )
}
