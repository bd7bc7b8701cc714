/** Spaces that are as wide as they are fixed: no-break, figure, thin, ideographic … */
const fixedSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu
/** Print nothing and belong to typesetting: soft hyphen, zero-width spaces and joiners, byte order mark. */
const invisible = /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/gu
/** Print nothing and have no place in a text: controls but tab, marks of direction, non-characters, lone surrogates. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff0-\ufffb\ufffe\uffff\p{Cs}]/gu

/** One line in NFC with plain spaces. `removed` counts what a person should hear of, not soft hyphens and their like. */
export function cleanText(line: string): { text: string; removed: number } {
  // Nearly every line of nearly every plan is clean already.
  if (!/[^\t\u0020-\u007e\u00c0-\u02ff\u1ea0-\u1ef9\u2013-\u2026]/u.test(line)) return { text: line, removed: 0 }
  let removed = 0
  const text = line
    .replace(unwanted, () => {
      removed += 1
      return ''
    })
    .replace(invisible, '')
    .replace(fixedSpaces, ' ')
    .normalize('NFC')
  return { text, removed }
}
