import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditSentence } from '../../src-shared/text/audit.ts'
import {
  commentsXml,
  deleted,
  documentXmlOf,
  editDocx,
  inserted,
  insteadOfRun,
  replaceOnce,
  run,
  splitRuns,
} from '../support/edit-docx.ts'
import { download } from '../support/report-builder.ts'
import { controlsOf, kindsOf, seenOf, WordOffice } from '../support/word-edit-builder.ts'

let word: WordOffice
beforeEach(async () => {
  word = await WordOffice.start()
})
afterEach(() => word.office.test.close())

describe('a report that goes to Word', () => {
  it('bears a mark at every section, passage and figure, and comes back without a change', async () => {
    const xml = documentXmlOf(word.docx)
    for (const section of word.report.now.sections) expect(xml).toContain(`<w:tag w:val="snv:s:${section.key}"/>`)
    for (const { id } of word.report.now.sections.flatMap((one) => one.passages)) expect(xml).toContain(`snv:p:${id}`)
    expect(xml).toContain('snv:f:')
    expect([...xml.matchAll(/w:tag w:val="([^"]*)"/g)].every(([, tag = '']) => tag.length <= 64)).toBe(true)
    const view = await word.bringBack(word.docx)
    expect(view).toMatchObject({ changes: [], notes: [], isGuessed: false, mayDecide: true })
  })

  it('is without marks when it is exported in any other way', async () => {
    const { exportId } = await word.lan.call('reports.export', {
      reportId: word.report.id,
      revision: 1,
      format: 'docx',
    })
    expect(documentXmlOf(await download(word.lan, exportId))).not.toContain('w:sdt')
  })
})

describe('words that a leader changed', () => {
  it('are shown against what went out, and go into the report as an edit of whoever accepts them', async () => {
    const edited = editDocx(word.docx, (xml) =>
      splitRuns(replaceOnce(xml, 'Tiếp tục tuyên truyền.', 'Tiếp tục truyền thông.'), 'Tiếp tục truyền thông.'),
    )
    const view = await word.bringBack(edited)
    expect(view.changes.map(({ change }) => change)).toMatchObject([
      { kind: 'text', key: 'next-steps', before: 'Tiếp tục tuyên truyền.', after: 'Tiếp tục truyền thông.', now: null },
    ])
    const after = await word.decide(view, 'accepted')
    expect(word.textsIn('next-steps')).toEqual(['Tiếp tục truyền thông.', 'Mở rộng mô hình.'])
    expect(after).toMatchObject({ changes: [], accepted: 1, mayUndo: true })
    const hoa = await word.office.test.signIn('hoa')
    const { entries } = await hoa.call('audit.list', {
      ...{ personId: null, objectType: 'report', from: null, to: null, beforeSeq: null, limit: 20 },
    })
    expect(entries.map((entry) => [entry.action, entry.detail?.fileName])).toEqual(
      expect.arrayContaining([
        ['reports.section-changed', 'da-sua.docx'],
        ['reports.word-decided', 'da-sua.docx'],
      ]),
    )
    const changed = entries.find((entry) => entry.action === 'reports.section-changed')
    expect(auditSentence('vi', 'reports.section-changed', changed?.detail ?? null)).toMatch(
      /^Sửa phần “VI\. .+” của báo cáo\. Nguồn: Word “da-sua\.docx”\.$/,
    )
  })

  it('with tracked changes and comments name their author and day', async () => {
    const edited = editDocx(
      word.docx,
      (xml) =>
        insteadOfRun(
          xml,
          'Mở rộng mô hình.',
          `<w:commentRangeStart w:id="0"/>${run('Mở rộng ')}${deleted('mô hình')}${inserted('03 mô hình')}${run('.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
      { 'word/comments.xml': commentsXml({ author: 'Trần Văn Sếp', text: 'Ghi rõ số lượng.' }) },
    )
    const [only] = (await word.bringBack(edited)).changes
    expect(only?.change).toMatchObject({
      ...{ kind: 'text', before: 'Mở rộng mô hình.', after: 'Mở rộng 03 mô hình.' },
      tracked: [
        { kind: 'deleted', text: 'mô hình', author: 'Trần Văn Sếp', at: '2026-11-20T08:30:00Z' },
        { kind: 'inserted', text: '03 mô hình', author: 'Trần Văn Sếp', at: '2026-11-20T08:30:00Z' },
      ],
      comments: [{ author: 'Trần Văn Sếp', text: 'Ghi rõ số lượng.' }],
    })
  })

  it('put in, taken out and turned round are each a change of their own', async () => {
    const xml = documentXmlOf(word.docx)
    const [first = '', second = ''] = controlsOf(xml, word.report.section('next-steps').passages)
    const added = `<w:p>${run('Phối hợp với Công an tỉnh.')}</w:p>`
    const turned = await word.bringBack(
      editDocx(word.docx, () => replaceOnce(xml, first + second, second + first + added)),
    )
    expect(kindsOf(turned).toSorted()).toEqual(['added', 'reordered'])
    await word.decide(turned, 'accepted')
    expect(word.textsIn('next-steps')).toEqual([
      'Mở rộng mô hình.',
      'Tiếp tục tuyên truyền.',
      'Phối hợp với Công an tỉnh.',
    ])
    expect((await word.bringBack(await word.forWord())).changes).toEqual([])
  })

  it('that only Word changed, quotes and blanks, are no change', async () => {
    await word.report.write(word.lan, 'next-steps', 'Mô hình "Gia đình hạnh phúc" tiêu biểu.')
    const again = await word.forWord()
    const view = await word.bringBack(
      editDocx(again, (xml) =>
        replaceOnce(xml, '&quot;Gia đình hạnh phúc&quot; tiêu', '“Gia đình hạnh phúc”\u00a0tiêu'),
      ),
    )
    expect(view.changes).toEqual([])
  })

  it('are refused, taken up again, accepted and undone in one step', async () => {
    const view = await word.bringBack(
      editDocx(word.docx, (xml) => replaceOnce(xml, 'Tiếp tục tuyên', 'Đẩy mạnh tuyên')),
    )
    const refused = await word.decide(view, 'refused')
    expect(refused).toMatchObject({ refused: 1, changes: [{ decision: 'refused' }] })
    const accepted = await word.decide(refused, 'accepted')
    expect(word.textsIn('next-steps')[0]).toBe('Đẩy mạnh tuyên truyền.')
    await word.lan.call('reports.undoChanges', seenOf(accepted))
    await word.report.refresh(word.lan)
    expect(word.textsIn('next-steps')[0]).toBe('Tiếp tục tuyên truyền.')
    expect(await word.look(view.returnId)).toMatchObject({ mayUndo: false, changes: [{ decision: 'refused' }] })
  })

  it('stand beside what was written in the app meanwhile', async () => {
    const { passages, version } = word.report.section('next-steps')
    await word.lan.call('reports.saveSection', {
      ...{ reportId: word.report.id, key: 'next-steps', expectedVersion: version },
      passages: passages.map(({ id, text, leftOut }) => ({ id, leftOut, text: text.replace('Tiếp tục', 'Kiên trì') })),
    })
    const [only] = (
      await word.bringBack(editDocx(word.docx, (xml) => replaceOnce(xml, 'Tiếp tục tuyên', 'Đẩy mạnh tuyên')))
    ).changes
    expect(only?.change).toMatchObject({
      ...{ before: 'Tiếp tục tuyên truyền.', after: 'Đẩy mạnh tuyên truyền.', now: 'Kiên trì tuyên truyền.' },
    })
  })

  it('of a task keep their record; a passage that is taken out is left out', async () => {
    const passage = word.report.section('results').passages[0]
    const [control = ''] = controlsOf(documentXmlOf(word.docx), passage ? [passage] : [])
    const view = await word.bringBack(editDocx(word.docx, (xml) => replaceOnce(xml, control, '')))
    expect(kindsOf(view)).toEqual(['removed'])
    await word.decide(view, 'accepted')
    expect(word.report.section('results').passages[0]).toMatchObject({ leftOut: true, text: passage?.text })
  })
})
