import { Parser } from 'htmlparser2'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { collectBlocks } from './collect-blocks.ts'
import { HtmlLists } from './html-lists.ts'
import { HtmlTables } from './html-tables.ts'
import { sourceLimits } from './source-limits.ts'

/** Their words are not shown. */
const hidden = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
  'iframe',
  'object',
])
/** Words before and after them are not of one paragraph. */
const blockTags = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const italicTags = new Set(['i', 'em'])

interface OpenTag {
  tag: string
  hides: boolean
  /** undefined = as outside. */
  bold: boolean | undefined
  italic: boolean | undefined
  centred: boolean | undefined
  /** Word puts the sign of a list into a span of its own. */
  isWordBullet: boolean
  /** The words are shown as capitals. */
  capitals: boolean
}

/**
 * Reads HTML from a portal or a clipboard: words, lists with their numbers, tables. It is never rendered: no script
 * runs, nothing is fetched.
 * @throws AppError `source.*`
 */
export function readHtml(html: string, limits = sourceLimits): SourceDocument {
  if (html.length > limits.textBytes) {
    throw new AppError('source.too-large', { size: html.length, limit: limits.textBytes })
  }
  const collector = collectBlocks(limits)
  const open: OpenTag[] = []
  const lists = new HtmlLists()
  const tables = new HtmlTables()
  let words = ''
  let letters = { all: 0, bold: 0, italic: 0 }
  let marker: ReturnType<HtmlLists['take']> = null
  let elements = 0

  const lookOf = (name: 'bold' | 'italic' | 'centred') =>
    open.findLast((one) => one[name] !== undefined)?.[name] ?? false

  function endBlock() {
    if (words.trim() === '') {
      words = ''
      return
    }
    const found = marker ?? lists.take()
    marker = null
    const text = words.replace(/[ \t\r]*\n[ \t\r]*/gu, '\n').trim()
    const isMarked = found !== null && !/^(?:[-–+•*]|\(?[\p{L}\d]{1,4}[.)])\s/u.test(text)
    const heading = open.findLast(({ tag }) => /^h[1-6]$/u.test(tag))
    collector.add({
      text: isMarked ? `${found.marker} ${text}` : text,
      cell: tables.place(),
      look: {
        ...(letters.all > 0 && letters.bold === letters.all ? { bold: true } : {}),
        ...(letters.all > 0 && letters.italic === letters.all ? { italic: true } : {}),
        ...(lookOf('centred') ? { centred: true } : {}),
        ...(heading ? { headingLevel: Number(heading.tag.slice(1)) } : {}),
        ...(isMarked ? { listLevel: found.level } : {}),
      },
    })
    words = ''
    letters = { all: 0, bold: 0, italic: 0 }
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      elements += 1
      if (open.length >= limits.depth) throw new AppError('source.too-deep', { limit: limits.depth })
      if (elements > limits.elements) throw new AppError('source.too-many-blocks', { limit: limits.blocks })
      if (blockTags.has(tag)) endBlock()
      open.push(openTag(tag, attributes))
      if (tag === 'br') words += '\n'
      lists.open(tag, attributes)
      tables.open(tag, attributes)
    },
    ontext(text) {
      if (open.some(({ hides }) => hides)) return
      // The sign of a list in Word's HTML is drawn by the font Symbol.
      const isWordBullet = open.some((one) => one.isWordBullet)
      const said = isWordBullet ? text.replace(/^[·o§]$/u, '-') : text
      const shown = open.some(({ capitals }) => capitals) ? said.toUpperCase() : said
      words += open.some(({ tag }) => tag === 'pre') ? shown : shown.replace(/[ \t\r\n\f]+/gu, ' ')
      const count = text.trim().length
      letters.all += count
      if (lookOf('bold')) letters.bold += count
      if (lookOf('italic')) letters.italic += count
    },
    onclosetag(tag) {
      if (blockTags.has(tag)) endBlock()
      const at = open.findLastIndex((one) => one.tag === tag)
      if (at >= 0) open.splice(at)
      lists.close(tag)
      tables.close(tag)
    },
  })
  parser.end(html)
  endBlock()
  return collector.finish('html')
}

function openTag(tag: string, attributes: Record<string, string>): OpenTag {
  const style = (attributes.style ?? '').toLowerCase()
  const weight = /font-weight:\s*(bold|normal|\d+)/u.exec(style)?.[1]
  const slant = /font-style:\s*(italic|normal)/u.exec(style)?.[1]
  const aligned = /text-align:\s*(\w+)/u.exec(style)?.[1] ?? attributes.align?.toLowerCase()
  return {
    tag,
    hides: hidden.has(tag) || 'hidden' in attributes || /display:\s*none|visibility:\s*hidden/u.test(style),
    // Word's clipboard wraps everything into a <b> that is not bold.
    bold: weight === undefined ? boldTags.has(tag) || undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? italicTags.has(tag) || undefined : slant === 'italic',
    centred: aligned === undefined ? tag === 'center' || undefined : aligned === 'center',
    isWordBullet: /mso-list:\s*ignore/u.test(style),
    capitals: /text-transform:\s*uppercase/u.test(style),
  }
}
