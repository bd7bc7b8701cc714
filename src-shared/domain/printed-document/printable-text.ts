/**
 * Text as it may stand in a document: NFC, no control characters (XML 1.0 cannot hold them), no lone surrogates, no
 * characters that turn the direction of what follows. Tabs become spaces; line breaks stay, for the caller to split.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(forbidden, '')
    .normalize('NFC')
}

// \uFFFD is what toWellFormed leaves of half a character.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/g

/** One line: line breaks become spaces, outer white space goes. Runs of spaces inside stay: blanks are made of them. */
export function printableLine(text: string): string {
  return printableText(text).replace(/\n/g, ' ').trim()
}

/** The lines of a text that are not empty. */
export function printableLines(text: string): string[] {
  return printableText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Vietnamese capitals, NFC. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi').normalize('NFC')
}

/** Items of a list end with `;`, the last with a full stop, whatever stood there. */
export function ended(text: string, isLast: boolean): string {
  return text.replace(/[\s;.,]+$/, '') + (isLast ? '.' : ';')
}
