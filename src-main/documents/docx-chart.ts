import type { ComposedDocument, PrintedChart } from '../../src-shared/domain/printed-document/composed-document.ts'
import { chartWorkbook, dataSheet } from './chart-workbook.ts'
import { escapeXml } from './escape-xml.ts'
import { element, paragraph, relationshipsXml, utf8, xmlDeclaration } from './word-xml.ts'

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006/'
const emuPerTwip = 635
/** A grey that black words can be read on, and that a copier keeps apart from white paper. */
const barColour = 'BFBFBF'

/** Charts of the text and of the annexes; they are numbered through. */
export function chartsOf({ body, annexes }: ComposedDocument): PrintedChart[] {
  return [...body, ...annexes.flatMap(({ pieces }) => pieces)].filter((piece) => piece.kind === 'chart')
}

/** The paragraph that shows chart `number`, whose part is `word/charts/chart<number>.xml`. */
export function docxChart({ number, name, width, height, alt }: PrintedChart): string {
  const graphic =
    `<a:graphic xmlns:a="${drawingMl}main"><a:graphicData uri="${drawingMl}chart">` +
    `<c:chart xmlns:c="${drawingMl}chart" r:id="rIdChart${number}"/></a:graphicData></a:graphic>`
  const inline =
    element('wp:extent', { cx: width * emuPerTwip, cy: height * emuPerTwip }) +
    element('wp:docPr', { id: number, name, descr: alt }) +
    `<wp:cNvGraphicFramePr/>${graphic}`
  return paragraph(
    '<w:jc w:val="center"/>',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${inline}</wp:inline></w:drawing></w:r>`,
  )
}

/** The parts behind a chart: the drawing, the workbook with its numbers, and what leads from one to the other. */
export function chartParts(chart: PrintedChart): [name: string, bytes: Uint8Array][] {
  const { number } = chart
  const rels = relationshipsXml([{ id: 'rId1', type: 'package', target: `../embeddings/chart${number}.xlsx` }])
  return [
    [`word/charts/chart${number}.xml`, utf8(chartXml(chart))],
    [`word/charts/_rels/chart${number}.xml.rels`, utf8(rels)],
    [`word/embeddings/chart${number}.xlsx`, chartWorkbook(chart)],
  ]
}

function chartXml(chart: PrintedChart): string {
  const isRows = chart.direction === 'rows'
  const values = chart.bars.map(({ value }) => value)
  const all = [...values, ...(chart.target?.values ?? []).filter((value) => value !== null)]
  // Bars begin at nought, or their lengths would lie; a little room is left for the words at their ends.
  const scaling =
    `<c:scaling><c:orientation val="minMax"/><c:max val="${roundUp(Math.max(...all, 1) * (isRows ? 1.25 : 1.05))}"/>` +
    `<c:min val="${Math.min(0, ...all)}"/></c:scaling>`
  const bars =
    `<c:barChart><c:barDir val="${isRows ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${seriesName(chart.seriesName, 'B')}` +
    `<c:spPr><a:solidFill><a:srgbClr val="${barColour}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>` +
    '<c:invertIfNegative val="0"/>' +
    // At the foot of a column the words never meet the line of the target.
    labels(chart.bars, isRows ? 'outEnd' : 'inBase') +
    `${categories(chart)}${numbers(values, 'B')}</c:ser>` +
    `<c:gapWidth val="${isRows ? 45 : 90}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
  const categoryAxis =
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isRows ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isRows ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    '<c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>' +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  const valueAxis =
    `<c:valAx><c:axId val="2"/>${scaling}<c:delete val="1"/><c:axPos val="${isRows ? 't' : 'l'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>' +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${drawingMl}chart" xmlns:a="${drawingMl}main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${bars}${targetLine(chart)}${categoryAxis}${valueAxis}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textLook('defRPr')}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  )
}

/** A dashed line over the columns; the title says what it stands for. */
function targetLine(chart: PrintedChart): string {
  const { target } = chart
  if (target === null) return ''
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="1"/><c:order val="1"/>${seriesName(target.name, 'C')}` +
    '<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>' +
    '<c:marker><c:symbol val="none"/></c:marker>' +
    `${categories(chart)}${numbers(target.values, 'C')}<c:smooth val="0"/></c:ser>` +
    '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
  )
}

function seriesName(name: string, column: string): string {
  return `<c:tx><c:strRef><c:f>${dataSheet}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${point(0, name)}</c:strCache></c:strRef></c:tx>`
}

function categories({ bars }: PrintedChart): string {
  const points = bars.map(({ label }, at) => point(at, label)).join('')
  return `<c:cat><c:strRef><c:f>${dataSheet}!$A$2:$A$${bars.length + 1}</c:f><c:strCache><c:ptCount val="${bars.length}"/>${points}</c:strCache></c:strRef></c:cat>`
}

function numbers(values: readonly (number | null)[], column: string): string {
  const points = values.map((value, at) => (value === null ? '' : point(at, String(value)))).join('')
  return `<c:val><c:numRef><c:f>${dataSheet}!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef></c:val>`
}

function point(at: number, text: string): string {
  return `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`
}

/** Words at the bars, as they are written in Vietnamese whatever the reader's Word thinks of numbers. */
function labels(bars: PrintedChart['bars'], position: 'outEnd' | 'inBase'): string {
  const shown =
    `<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const own = bars.map(
    ({ text }, at) =>
      `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r>${textLook('rPr')}` +
      // LibreOffice breaks labels at spaces whatever it is told.
      `<a:t>${escapeXml(text.replaceAll(' ', '\u00a0'))}</a:t></a:r></a:p></c:rich></c:tx>${shown}</c:dLbl>`,
  )
  return `<c:dLbls>${own.join('')}${shown}</c:dLbls>`
}

function textLook(name: 'rPr' | 'defRPr'): string {
  const lang = name === 'rPr' ? ' lang="vi-VN"' : ''
  return (
    `<a:${name}${lang} sz="1200" b="0"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>` +
    `<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:${name}>`
  )
}

/** To two digits, so that the axis ends on a number that reads well in the data. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value) - 1)
  return Number((Math.ceil(value / step) * step).toPrecision(2))
}
