import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'

/** The code points that a TrueType or WOFF file has glyphs for, from its `cmap` (OpenType spec, formats 4 and 12). */
export async function lettersOfFont(path: string): Promise<Set<number>> {
  const table = cmapOf(await readFile(path))
  const letters = new Set<number>()
  const encodings = table.readUInt16BE(2)
  for (let at = 0; at < encodings; at += 1) {
    const subtable = table.subarray(table.readUInt32BE(8 + at * 8))
    const format = subtable.readUInt16BE(0)
    const found = format === 4 ? segments(subtable) : format === 12 ? groups(subtable) : []
    for (const letter of found) letters.add(letter)
  }
  return letters
}

function cmapOf(file: Buffer): Buffer {
  const isWoff = file.toString('latin1', 0, 4) === 'wOFF'
  const tables = file.readUInt16BE(isWoff ? 12 : 4)
  for (let at = 0; at < tables; at += 1) {
    const entry = file.subarray(isWoff ? 44 + at * 20 : 12 + at * 16)
    if (entry.toString('latin1', 0, 4) !== 'cmap') continue
    if (!isWoff) return file.subarray(entry.readUInt32BE(8))
    const from = entry.readUInt32BE(4)
    const packed = file.subarray(from, from + entry.readUInt32BE(8))
    return packed.length < entry.readUInt32BE(12) ? inflateSync(packed) : packed
  }
  throw new Error('the font has no cmap')
}

function* segments(table: Buffer): Generator<number> {
  const size = table.readUInt16BE(6)
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + size + at)]
    const delta = table.readUInt16BE(16 + 2 * size + at)
    const place = 16 + 3 * size + at
    const offset = table.readUInt16BE(place)
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      const glyph = offset === 0 ? letter + delta : table.readUInt16BE(place + offset + 2 * (letter - start))
      if ((glyph & 0xffff) !== 0) yield letter
    }
  }
}

function* groups(table: Buffer): Generator<number> {
  const count = table.readUInt32BE(12)
  for (let at = 0; at < count; at += 1) {
    const [start, end] = [table.readUInt32BE(16 + at * 12), table.readUInt32BE(20 + at * 12)]
    for (let letter = start; letter <= end; letter += 1) yield letter
  }
}
