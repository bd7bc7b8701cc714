/** Words at a place of a page: points from the left and from the top, in the size given. */
export interface Placed {
  text: string
  x: number
  y: number
  size?: number
}

/**
 * A PDF written by hand with words at given places, with every Vietnamese letter: the font maps two-byte codes straight
 * to Unicode and embeds no glyphs. All letters are half as wide as they are high.
 */
export function rawPdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const pageNumber = (index: number) => 7 + index * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode),
    ...pages.flatMap((words, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageNumber(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(words.map(drawn).join('\n')),
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  return new TextEncoder().encode(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

/** Width of words in `rawPdf`. */
export const widthOf = (text: string, size = 14): number => (text.length * size) / 2

const drawn = ({ text, x, y, size = 14 }: Placed) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${[...text].map((letter) => hex(letter.charCodeAt(0))).join('')}> Tj ET`

const hex = (code: number) => code.toString(16).padStart(4, '0')
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const ranges = Array.from(
  { length: 0x20 },
  (_, high) => `<${hex(high * 256)}> <${hex(high * 256 + 255)}> <${hex(high * 256)}>`,
)
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange endcmap end end`
