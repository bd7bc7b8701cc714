/** What may tell who a person is. Warned of before a text leaves the office; the person decides. */
export const privacyKinds = [
  'citizen-id',
  'telephone',
  'name-with-age',
  'person-name',
  'address',
  'small-number',
] as const
export type PrivacyKind = (typeof privacyKinds)[number]

export interface PrivacyWarning {
  kind: PrivacyKind
  /** UTF-16 offsets into the text as given, for marking the place. */
  start: number
  end: number
  text: string
}

const gap = '[\\s.-]?'
const notInNumber = { before: '(?<![\\d,./])', after: '(?!\\d|[,./]\\d)' }

/** CCCD: twelve digits, also in groups. */
const citizenId = new RegExp(`${notInNumber.before}\\d(?:${gap}\\d){11}${notInNumber.after}`, 'gu')

/** Mobile (10 digits) and landline (11), with 0 or +84; the first digit behind it is never 0 or 1. */
const telephone = new RegExp(`(?:${notInNumber.before}0|\\+84${gap})[2-9](?:${gap}\\d){8,9}${notInNumber.after}`, 'gu')

/**
 * Two words or more with capitals, or initials ("N.T.A"). The full stop of a sentence is no part of it: the same name at
 * the end of a sentence and inside one are the same words, decided on once, and the next sentence is another.
 */
const word = '\\p{Lu}[\\p{L}\\p{M}]*'
const name = `(?:${word}(?:\\s+(?:\\p{Lu}\\.(?=\\s+\\p{Lu})|${word})){1,4}|\\p{Lu}(?:\\.\\s?\\p{Lu}){1,3})`
const age = '(?:\\d{1,3}\\s+(?:tuổi|tháng tuổi)|sinh\\s+(?:năm|ngày)\\s+\\d[\\d/.-]*|SN\\s*:?\\s*(?:19|20)\\d{2})'
const nameWithAge = new RegExp(
  `(?<![\\p{L}\\p{M}])${name}\\.?(?:\\s*[,(;:-]\\s*|\\s+)(?:(?:nam|nữ),?\\s+)?${age}`,
  'gu',
)

/** Somebody spoken of by name: "cháu Nguyễn Thị B". Officials are "đồng chí" in such texts. */
const personName = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!(?:trẻ|chị|anh)\\s)(?:[Cc]háu|[Ee]m|[Bb]é|[Bb]à|[Ôô]ng|[Aa]nh|[Cc]hị|[Nn]ạn nhân)\\s+(?!Việt Nam|Rịa)${name}`,
  'gu',
)

/** Where somebody lives; a place must be named behind it ("cư trú tại địa phương" is none). */
const address =
  /(?<![\p{L}\p{M}])(?:(?:[Tt]hường trú|[Tt]ạm trú|[Cc]ư trú|[Tt]rú|[Nn]gụ|[Nn]hà ở)\s+(?:tại|ở)|[Đđ]ịa chỉ(?:\s+nhà)?\s*:|[Ss]ố nhà)\s*(?=[^\n;.()]{0,25}[\p{Lu}\d])[^\n;.()]{2,80}/gu

/** One to four of something that is counted in people or cases. In one commune that is somebody's neighbour. */
const smallNumber =
  /(?<![\d.,/]|[\p{L}\p{M}])(?:0?[1-4]|một|hai|ba|bốn)\s+(?:vụ|nạn nhân|trường hợp|ca|trẻ|cháu|em|người|phụ nữ|nữ|bé|hộ)(?![\p{L}\p{M}])/giu

/**
 * Finds what should be looked at before export. It finds too much rather than too little, and never all: a warning
 * missing is no promise. Small numbers are looked for only where the text speaks of one commune.
 */
export function findPrivacyWarnings(text: string, { communeLevel }: { communeLevel: boolean }): PrivacyWarning[] {
  const found: PrivacyWarning[] = [
    ...matches(text, citizenId, 'citizen-id'),
    ...matches(text, telephone, 'telephone'),
    ...matches(text, nameWithAge, 'name-with-age'),
    ...matches(text, address, 'address'),
    ...(communeLevel ? matches(text, smallNumber, 'small-number') : []),
  ]
  // A name that stands in a warning already is not named twice.
  const names = matches(text, personName, 'person-name').filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...found, ...names].sort((a, b) => a.start - b.start || b.end - a.end)
}

function matches(text: string, pattern: RegExp, kind: PrivacyKind): PrivacyWarning[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}
