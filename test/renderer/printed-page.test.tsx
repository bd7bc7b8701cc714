// @vitest-environment happy-dom
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { writeDocxParts } from '../../src-main/documents/docx-writer.ts'
import { writePrintPages } from '../../src-main/documents/print-pages.ts'
import { PrintedPage } from '../../src-renderer/parts/printed-page/PrintedPage.tsx'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import { texts } from '../../src-shared/text/text.ts'
import { lookAtDocx, partText } from '../support/docx-checker.ts'
import { sampleBlocks, sampleDocument, taskTable } from '../support/sample-document.ts'
import { tenReports } from '../support/ten-reports.ts'
import { descendants, parseXml } from '../support/xml-tree.ts'

afterEach(cleanup)

/** What is drawn, in order: element, place and look of each line, cell, rule and shape. */
function drawnIn(root: ParentNode) {
  const drawn = [...root.querySelectorAll('article, p, col, tr, td, th, rect, line, polyline, text')]
  return drawn.map((one) => [
    one.tagName.toLowerCase(),
    one.getAttribute('data-sheet'),
    one.children.length === 0 ? one.textContent : '',
    ...(one.tagName === 'P' || one.tagName === 'COL' ? [styleOf(one)] : []),
    ...['x', 'y', 'width', 'height', 'points', 'text-anchor'].map((name) => one.getAttribute(name)),
    one.tagName === 'TR' && one.className !== '',
  ])
}

const styleOf = (one: Element) => (one instanceof HTMLElement ? one.style.cssText : one.getAttribute('style'))

const show = (document: PrintedDocument) => render(<PrintedPage document={document} text={texts.vi.documents} />)

const documents: [string, PrintedDocument][] = [
  ['a state body', sampleDocument({ checkCode: '0123456789abcdef' })],
  ['an organisation', sampleDocument({ profile: 'political-social', organisationTitle: 'Đoàn TNCS Hồ Chí Minh' })],
  ['content only', sampleDocument({ profile: 'content-only' })],
  [
    'an official letter without number and day',
    sampleDocument({ typeName: null, number: { value: null, symbol: 'SYT' } }),
  ],
  [
    '200 tasks',
    sampleDocument({
      blocks: sampleBlocks(200),
      annexes: [{ title: 'Nhiệm vụ', orientation: 'landscape', blocks: [taskTable(200)] }],
    }),
  ],
  ['text that looks like markup', sampleDocument({ subject: '<b>Đậm</b> & "trích" &amp;' })],
]

describe('the page in the window', () => {
  it.each(documents)('says the same as the DOCX, word for word: %s', async (_, document) => {
    const parts = await writeDocxParts(document, { created: '2026-12-03T02:00:00.000Z' })
    const inDocx = lookAtDocx(parts).paragraphs.map((paragraph) => paragraph.text)
    const { container } = show(document)
    const inWindow = [...container.querySelectorAll('p')].map((paragraph) => paragraph.textContent)
    expect(inWindow).toEqual(inDocx.filter((text) => text !== ''))
    expect(container.textContent).toBe(inDocx.join(''))
  })

  it.each(tenReports)('says the same as the DOCX of the ten reports, charts included: %s', async (_, document) => {
    const parts = await writeDocxParts(document, { created: '2026-12-03T02:00:00.000Z' })
    const inDocx = lookAtDocx(parts).paragraphs.map((paragraph) => paragraph.text)
    const { container } = show(document)
    const inWindow = [...container.querySelectorAll('p')].map((paragraph) => paragraph.textContent)
    expect(inWindow).toEqual(inDocx.filter((text) => text !== ''))
    const charts = [...container.querySelectorAll('svg')]
    expect(charts).toHaveLength(document.blocks.filter(({ kind }) => kind === 'chart').length)
    for (const [at, chart] of charts.entries()) {
      const words = [...chart.querySelectorAll('text')].map((one) => one.textContent)
      const xml = parseXml(partText(parts, `word/charts/chart${at + 1}.xml`))
      const labels = descendants(xml, 'a:t').map((one) => one.text.replaceAll('\u00a0', ' '))
      const [category] = descendants(xml, 'c:cat')
      const categories = category === undefined ? [] : descendants(category, 'c:v').map((one) => one.text)
      expect(words.toSorted()).toEqual([...labels, ...categories].toSorted())
      const drawing = descendants(parseXml(partText(parts, 'word/document.xml')), 'wp:docPr')[at]
      expect(chart.getAttribute('aria-label')).toBe(drawing?.attributes.descr)
      expect(chart.querySelectorAll('polyline').length > 0).toBe(descendants(xml, 'c:lineChart').length > 0)
    }
  })

  it.each([...documents, ...tenReports])('has the sheets of the PDF: %s', async (_, document) => {
    const { container } = show(document)
    const pdf = new DOMParser().parseFromString(await writePrintPages(document), 'text/html')
    expect(drawnIn(pdf)).toEqual(drawnIn(container))
  })

  it('has one A4 sheet for the text and one for each annex, turned where the annex is', () => {
    const { getAllByRole } = show(sampleDocument())
    const sheets = getAllByRole('article').map(({ style }) => [style.width, style.minHeight])
    expect(sheets).toEqual([
      ['595.3pt', '841.9pt'],
      ['841.9pt', '595.3pt'],
      ['595.3pt', '841.9pt'],
    ])
  })

  it('sets each line in the size and weight of the DOCX', () => {
    const { getByText } = show(sampleDocument())
    const look = ({ style }: HTMLElement) => [style.fontSize, style.fontWeight, style.fontStyle, style.textAlign]
    expect(look(getByText('BÁO CÁO'))).toEqual(['14pt', '700', 'normal', 'center'])
    expect(look(getByText('Nơi nhận:'))).toEqual(['12pt', '700', 'italic', 'left'])
    expect(look(getByText('- Như trên;'))).toEqual(['11pt', '400', 'normal', 'left'])
    expect(look(getByText('4.321'))).toEqual(['12pt', '400', 'normal', 'right'])
  })

  it('brings its Vietnamese font along', () => {
    const css = createRequire(import.meta.url).resolve('@fontsource/tinos/400.css')
    for (const face of ['400-normal', '400-italic', '700-normal', '700-italic']) {
      expect(existsSync(css.replace('400.css', `files/tinos-vietnamese-${face}.woff2`))).toBe(true)
    }
  })
})
