import type {
  BlockLook,
  CellPlace,
  LeftOut,
  SourceBlock,
  SourceDocument,
  SourceFormat,
  SourceNote,
} from '../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { cleanText } from './clean-text.ts'
import { readLegacyBlocks } from './read-legacy-blocks.ts'
import { sourceLimits } from './source-limits.ts'

/** A paragraph as a reader of one format meets it. Line breaks inside make several blocks of it. */
export interface FoundBlock {
  text: string
  cell?: CellPlace | null
  page?: number | null
  look?: BlockLook
}

export interface BlockCollector {
  add(block: FoundBlock): void
  leftOut(what: LeftOut, count?: number): void
  note(note: SourceNote): void
  /** @throws AppError `source.empty` */
  finish(format: SourceFormat, pageCount?: number): SourceDocument
}

/** Puts blocks one below the other and cleans their text. @throws AppError `source.too-much-text`, `source.too-many-blocks` */
export function collectBlocks(limits: { characters: number; blocks: number } = sourceLimits): BlockCollector {
  const found: FoundBlock[] = []
  const leftOut = new Map<LeftOut, number>()
  const notes: SourceNote[] = []
  let characters = 0

  function addLine(block: FoundBlock) {
    characters += block.text.length
    if (characters > limits.characters) throw new AppError('source.too-much-text', { limit: limits.characters })
    if (found.length >= limits.blocks) throw new AppError('source.too-many-blocks', { limit: limits.blocks })
    if (block.text.trim() !== '') found.push(block)
  }

  return {
    add(block) {
      if (!/[\n\r\v\f\u0085\u2028\u2029]/u.test(block.text)) return addLine(block)
      const lines = block.text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '')
      for (const [at, text] of lines.entries()) {
        const { listLevel: _, ...look } = block.look ?? {}
        addLine(at === 0 ? { ...block, text } : { ...block, text, look })
      }
    },
    leftOut: (what, count = 1) => {
      if (count > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + count)
    },
    note: (note) => void notes.push(note),
    finish(format, pageCount) {
      const legacy = readLegacyBlocks(found)
      const { text, blocks, removed } = joined(legacy.blocks)
      if (blocks.length === 0) throw new AppError('source.empty', {})
      if (legacy.note) notes.push(legacy.note)
      if (removed > 0) notes.push({ kind: 'removed-characters', count: removed })
      for (const [what, count] of leftOut) notes.push({ kind: 'left-out', what, count })
      return { format, text, blocks, pageCount: pageCount ?? null, notes }
    },
  }
}

function joined(found: readonly FoundBlock[]): { text: string; blocks: SourceBlock[]; removed: number } {
  const lines: string[] = []
  const blocks: SourceBlock[] = []
  let start = 0
  let removed = 0
  for (const { text, cell = null, page = null, look = {} } of found) {
    const clean = cleanText(text)
    removed += clean.removed
    const line = clean.text.trim()
    if (line === '') continue
    lines.push(line)
    blocks.push({ span: { start, end: start + line.length }, cell, page, look })
    start += line.length + 1
  }
  return { text: lines.join('\n'), blocks, removed }
}
