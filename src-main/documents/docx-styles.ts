import {
  type PrintRole,
  type PrintStyle,
  printStyle,
  printStyles,
} from '../../src-shared/domain/printed-document/print-styles.ts'
import { element, valued, xmlDeclaration } from './word-xml.ts'

const alignments = { left: 'left', center: 'center', justify: 'both' } as const
const timesNewRoman =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
const vietnamese = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'

/** What Word calls the headings of an outline; their look is of Nghị định 30, not of Word. */
const wordHeadings = { sectionHeading: 'Heading1', clauseHeading: 'Heading2' } as const

/** Id of the paragraph style of a role, in styles.xml. */
export function styleId(role: PrintRole): string {
  if (role === 'sectionHeading' || role === 'clauseHeading') return wordHeadings[role]
  return `Snv${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

/** The part word/styles.xml. Roles are a closed set, and the values of their styles are ours: nothing is escaped. */
export function stylesXml(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${timesNewRoman}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>${vietnamese}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const base =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
  // Object.keys forgets that the keys are the roles.
  const roles = Object.keys(printStyles) as PrintRole[]
  return (
    `${xmlDeclaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `${defaults}${base}${roles.map((role) => styleXml(role, printStyle(role))).join('')}</w:styles>`
  )
}

function styleXml(role: PrintRole, style: PrintStyle): string {
  const id = styleId(role)
  const heading = /^Heading(\d)$/.exec(id)?.[1]
  // Word knows its own headings by their English name, in whatever language it speaks.
  const names =
    heading === undefined
      ? valued('w:name', style.name)
      : valued('w:name', `heading ${heading}`) + valued('w:aliases', style.name)
  return (
    `<w:style w:type="paragraph"${heading === undefined ? ' w:customStyle="1"' : ''} w:styleId="${id}">${names}` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr></w:style>`
  )
}

function paragraphProperties(style: PrintStyle): string {
  const { left, hanging, firstLine } = style
  const indent = {
    ...(left !== undefined && { 'w:left': left }),
    ...(hanging !== undefined && { 'w:hanging': hanging }),
    ...(firstLine !== undefined && { 'w:firstLine': firstLine }),
  }
  return (
    (style.keepNext === true ? '<w:keepNext/>' : '') +
    element('w:spacing', {
      'w:before': style.before,
      'w:after': style.after,
      'w:line': style.line,
      'w:lineRule': 'auto',
    }) +
    (Object.keys(indent).length === 0 ? '' : element('w:ind', indent)) +
    valued('w:jc', alignments[style.align]) +
    (style.outline === undefined ? '' : valued('w:outlineLvl', style.outline - 1))
  )
}

function runProperties(style: PrintStyle): string {
  const onOff = (name: string, isOn: boolean) =>
    isOn ? `<${name}/><${name}Cs/>` : `<${name} w:val="0"/><${name}Cs w:val="0"/>`
  return (
    timesNewRoman +
    onOff('w:b', style.bold === true) +
    onOff('w:i', style.italic === true) +
    '<w:color w:val="000000"/>' +
    valued('w:sz', style.halfPoints) +
    valued('w:szCs', style.halfPoints)
  )
}
