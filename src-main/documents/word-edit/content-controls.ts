import { valued } from '../word-xml.ts'

/** Before every tag of ours. Word keeps at most 64 characters of a tag. */
export const tagPrefix = 'snv:'

interface Marked {
  marks: readonly string[]
  xml: string
}

type Control = (mark: string, xml: string) => string

/** Neighbours that bear the same mark share one content control; further marks make controls inside of it. */
export function inControls(pieces: readonly Marked[], control: Control): string {
  let xml = ''
  for (let at = 0; at < pieces.length; ) {
    const mark = pieces[at]?.marks[0]
    const others = pieces.findIndex((piece, index) => index > at && piece.marks[0] !== mark)
    const group = pieces.slice(at, others === -1 ? undefined : others)
    xml +=
      mark === undefined
        ? group.map((piece) => piece.xml).join('')
        : control(
            mark,
            inControls(
              group.map((piece) => ({ marks: piece.marks.slice(1), xml: piece.xml })),
              control,
            ),
          )
    at += group.length
  }
  return xml
}

/** Around paragraphs and tables, or around runs of one paragraph. Nothing is locked: all may be changed and deleted. */
export const contentControl: Control = (mark, xml) =>
  `<w:sdt><w:sdtPr>${valued('w:tag', tagPrefix + mark)}</w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`
