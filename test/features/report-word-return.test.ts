import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentXmlOf, editDocx, replaceOnce, run, withoutControls } from '../support/edit-docx.ts'
import { startReportingOffice, submitted } from '../support/report-builder.ts'
import { upload } from '../support/upload.ts'
import { seenOf, WordOffice } from '../support/word-edit-builder.ts'

let word: WordOffice
beforeEach(async () => {
  word = await WordOffice.start()
})
afterEach(() => word.office.test.close())

describe('figures that somebody typed over', () => {
  const typed = (text: string) =>
    editDocx(word.docx, (xml) =>
      xml.replace(/(snv:f:[^"]*"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)[^<]*/, `$1${text}`),
    )

  it('change no word of the report: the record is changed, or kept', async () => {
    const view = await word.bringBack(typed('1.234'))
    expect(view.changes).toMatchObject([
      { change: { kind: 'figure', after: '1.234', value: { kind: 'number', value: '1234' } } },
    ])
    const after = await word.decide(view, 'accepted')
    const { plans } = await word.lan.call('figures.list', {
      planId: word.office.plan.id,
      periodId: word.office.year.id,
    })
    expect(plans[0]?.rows[0]?.figure?.value).toEqual({ kind: 'number', value: '1234' })
    await word.lan.call('reports.undoChanges', seenOf(after))
    const undone = await word.lan.call('figures.list', { planId: word.office.plan.id, periodId: word.office.year.id })
    expect(undone.plans[0]?.rows[0]?.figure).toBeNull()
  })

  it('that are no figures can only be kept', async () => {
    const view = await word.bringBack(typed('khoảng hơn 10'))
    const decisions = view.changes.map(({ change }) => ({
      changeId: change.id,
      decision: 'accepted' as const,
      key: null,
    }))
    await word.lan.refused('reports.acceptChanges', { ...seenOf(view), decisions }, 'word-edit.not-a-figure')
    expect(await word.decide(view, 'refused')).toMatchObject({ refused: 1 })
  })
})

describe('a file whose marks are gone', () => {
  it('is told apart by headings, titles and words', async () => {
    const bare = editDocx(word.docx, (xml) => replaceOnce(withoutControls(xml), 'Tiếp tục tuyên', 'Đẩy mạnh tuyên'), {
      'docProps/custom.xml': null,
    })
    const view = await word.bringBack(bare)
    expect(view.isGuessed).toBe(true)
    expect(view.changes.map(({ change }) => change)).toMatchObject([
      { kind: 'text', before: 'Tiếp tục tuyên truyền.', after: 'Đẩy mạnh tuyên truyền.' },
    ])
    expect(view.notes.map(({ kind }) => kind)).toEqual(['no-marks'])
  })

  it('shows words whose section cannot be told, to be placed by hand', async () => {
    const heading = /VI\. [^<]*/.exec(documentXmlOf(word.docx))?.[0] ?? ''
    const bare = editDocx(word.docx, (xml) => replaceOnce(withoutControls(xml), heading, 'Chúng tôi sẽ làm gì'))
    const view = await word.bringBack(bare)
    const unplaced = view.changes.filter(({ change }) => change.kind === 'unplaced')
    expect(unplaced.length).toBeGreaterThan(0)
    expect(view.notes).toContainEqual({ kind: 'section-gone', key: 'next-steps' })
    const [one] = unplaced
    const decision = { changeId: one?.change.id ?? '', decision: 'accepted' as const }
    const seen = seenOf(view)
    await word.lan.refused(
      'reports.acceptChanges',
      { ...seen, decisions: [{ ...decision, key: null }] },
      'word-edit.section-missing',
    )
    await word.lan.call('reports.acceptChanges', { ...seen, decisions: [{ ...decision, key: 'proposals' }] })
    await word.report.refresh(word.lan)
    expect(word.textsIn('proposals')).toContain('Chúng tôi sẽ làm gì')
  })
})

describe('what is refused', () => {
  it('a file of another report, and one of no report', async () => {
    const other = editDocx(word.docx, (xml) => xml, {
      'docProps/custom.xml': `<?xml version="1.0"?><Properties xmlns="x" xmlns:vt="y"><property name="SoNhiemVuExport"><vt:lpwstr>11111111-2222-4333-8444-555555555555</vt:lpwstr></property></Properties>`,
    })
    expect((await word.read(other)).job.error?.code).toBe('word-edit.other-report')
    const none = editDocx(word.docx, (xml) =>
      xml.replace(/<w:body>.*<\/w:body>/s, `<w:body><w:p>${run('Thư mời')}</w:p></w:body>`),
    )
    expect((await word.read(none)).job.error?.code).toBe('word-edit.not-ours')
    const { job, returnId } = await word.read(new TextEncoder().encode('x'))
    expect(job.error?.code).toBe('zip.unreadable')
    expect(await word.look(returnId)).toBeNull()
  })

  it('a decision while the report lies before the approver, or on a file that was put away', async () => {
    const view = await word.bringBack(
      editDocx(word.docx, (xml) => replaceOnce(xml, 'Tiếp tục tuyên', 'Đẩy mạnh tuyên')),
    )
    await word.report.refresh(word.lan)
    await word.lan.call('reports.submit', { ...word.report.seen, openReasons: { rest: 'x' } })
    const decisions = [{ changeId: view.changes[0]?.change.id ?? '', decision: 'accepted' as const, key: null }]
    await word.lan.refused('reports.acceptChanges', { ...seenOf(view), decisions }, 'report.under-review')
    expect(await word.look(view.returnId)).toMatchObject({ mayDecide: false })
    await word.report.refresh(word.lan)
    await word.lan.call('reports.takeBack', word.report.seen)
    expect(await word.lan.call('reports.wordReturns', { reportId: word.report.id })).toMatchObject([{ left: 1 }])
    const { version } = await word.lan.call('reports.closeReturn', seenOf(view))
    await word.lan.refused(
      'reports.acceptChanges',
      { returnId: view.returnId, expectedVersion: version, decisions },
      'word-edit.closed',
    )
    expect(await word.lan.call('reports.wordReturns', { reportId: word.report.id })).toEqual([])
  })

  it('a file before the report ever went to Word', async () => {
    const second = await startReportingOffice()
    const fresh = await submitted(second)
    const stagedId = await upload(second.lan, 'x.docx', word.docx)
    await second.lan.refused('reports.readBack', { reportId: fresh.id, stagedId }, 'word-edit.never-exported')
    await second.test.close()
  })
})
