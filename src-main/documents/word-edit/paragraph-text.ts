import { printableText } from '../../../src-shared/domain/printed-document/printable-text.ts'
import type { TrackedText } from '../../../src-shared/domain/word-edit/edited-document.ts'
import { child, flagOf, valOf, type XmlElement } from '../plan-source/docx/xml-tree.ts'
import { tagPrefix } from './content-controls.ts'

interface ParagraphText {
  text: string
  marks: string[]
  tracked: TrackedText[]
  comments: string[]
}

/** Whose change the runs inside belong to. */
type Change = Pick<TrackedText, 'kind' | 'author' | 'at'> | null

/** The words of a paragraph as if all tracked changes were accepted, and those changes. */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const result: ParagraphText = { text: '', marks: [], tracked: [], comments: [] }
  walk(paragraph, null)
  return result

  function walk(element: XmlElement, change: Change) {
    for (const one of element.children) {
      const kind = changeKinds.get(one.name)
      if (kind !== undefined) walk(one, changeOf(one, kind))
      else if (one.name === 'w:r') run(one, change)
      else if (one.name === 'w:commentRangeStart') noteComment(one)
      else if (one.name === 'mc:AlternateContent') walk(child(one, 'mc:Choice') ?? one, change)
      else if (!notText.has(one.name)) {
        if (one.name === 'w:sdt') noteMark(one)
        walk(one, change)
      }
    }
  }

  function run(element: XmlElement, change: Change) {
    for (const one of element.children) if (one.name === 'w:commentReference') noteComment(one)
    if (flagOf(child(element, 'w:rPr'), 'w:vanish') === true) return
    const text = element.children.map(textOf).join('')
    if (text === '') return
    if (change?.kind !== 'deleted') result.text += text
    if (change === null) return
    const last = result.tracked.at(-1)
    const goesOn = last?.kind === change.kind && last.author === change.author && last.at === change.at
    if (last && goesOn) last.text += printableText(text)
    else result.tracked.push({ ...change, text: printableText(text) })
  }

  function noteMark(sdt: XmlElement) {
    const tag = valOf(child(sdt, 'w:sdtPr'), 'w:tag') ?? ''
    if (tag.startsWith(tagPrefix)) result.marks.push(tag.slice(tagPrefix.length))
  }

  function noteComment({ attributes }: XmlElement) {
    const id = attributes['w:id'] ?? ''
    if (!result.comments.includes(id)) result.comments.push(id)
  }
}

const changeKinds = new Map<string, TrackedText['kind']>([
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
])
const notText = new Set(['w:pPr', 'w:sdtPr', 'w:fldData', 'w:txbxContent', 'w:drawing', 'w:pict', 'w:object'])

const changeOf = ({ attributes }: XmlElement, kind: TrackedText['kind']) => ({
  kind,
  author: printableText(attributes['w:author'] ?? ''),
  at: attributes['w:date'] ?? null,
})

function textOf({ name, text }: XmlElement): string {
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return text
    case 'w:tab':
    case 'w:ptab':
      return ' '
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    default:
      return ''
  }
}
