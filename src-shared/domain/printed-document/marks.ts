const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

/** The mark of điểm number `index` (from 0): a b c d đ e g h …; after y comes aa, ab. */
export function pointLetter(index: number): string {
  const last = pointLetters[index % pointLetters.length] ?? ''
  return index < pointLetters.length ? last : pointLetter(Math.floor(index / pointLetters.length) - 1) + last
}

const romanDigits: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 -> I, 4 -> IV; marks of mục and phụ lục. */
export function romanNumber(number: number): string {
  let rest = number
  let text = ''
  for (const [value, digit] of romanDigits) {
    text += digit.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
