import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentXmlOf, editDocx, replaceOnce } from '../support/edit-docx.ts'
import { seenOf, WordOffice } from '../support/word-edit-builder.ts'

let word: WordOffice
beforeEach(async () => {
  word = await WordOffice.start()
})
afterEach(() => word.office.test.close())

const letterNow = async () => (await word.report.refresh(word.lan)).letter

describe('lines around the sections that somebody changed in Word', () => {
  it('are taken where people write them: subject, addressees and recipients, and undone in one step', async () => {
    const before = word.report.now.letter
    const [to = ''] = before.addressees
    const view = await word.bringBack(
      editDocx(word.docx, (xml) =>
        [
          ['Kết quả thực hiện', 'Tình hình, kết quả thực hiện'],
          [`Kính gửi: ${to}`, `Kính gửi: ${to} và Sở Nội vụ`],
          ['- Như trên;', '- Như trên; UBND tỉnh;'],
        ].reduce((changed, [from = '', into = '']) => replaceOnce(changed, from, into), xml),
      ),
    )
    expect(view.changes.map(({ change }) => change)).toMatchObject([
      { kind: 'letter', field: 'subject', before: before.subject, now: null },
      { kind: 'letter', field: 'addressees', before: to, after: `${to} và Sở Nội vụ` },
      { kind: 'letter', field: 'recipients', after: 'Như trên; UBND tỉnh\nLưu: VT' },
    ])
    expect(view.notes).toEqual([])
    const after = await word.decide(view, 'accepted')
    expect(after.changes).toEqual([])
    expect(await letterNow()).toMatchObject({
      subject: before.subject.replace('Kết quả', 'Tình hình, kết quả'),
      addressees: [`${to} và Sở Nội vụ`],
      recipients: ['Như trên; UBND tỉnh', ...before.recipients.slice(1)],
      signer: before.signer,
    })
    await word.lan.call('reports.undoChanges', seenOf(after))
    expect(await letterNow()).toEqual(before)
  })

  it('stand beside what was changed in the app meanwhile', async () => {
    const { letter, cutOff } = word.report.now
    const { subject, addressees, legalBases, recipients, signer } = letter
    await word.lan.call('reports.saveLetter', {
      ...{ ...word.report.seen, cutOff, addressees, legalBases, recipients, signer },
      subject: `${subject} (bổ sung)`,
    })
    const view = await word.bringBack(
      editDocx(word.docx, (xml) => replaceOnce(xml, 'Kết quả thực hiện', 'Báo cáo thực hiện')),
    )
    expect(view.changes).toMatchObject([{ change: { field: 'subject', now: `${subject} (bổ sung)` } }])
  })

  it('are only shown where they are not: the number is given at its own step', async () => {
    const xml = documentXmlOf(word.docx)
    const [number = ''] = /Số:[^<]*/.exec(xml) ?? []
    const view = await word.bringBack(editDocx(word.docx, (now) => replaceOnce(now, number, 'Số: 12/BC-SYT')))
    expect(view.changes).toEqual([])
    expect(view.notes).toMatchObject([{ kind: 'numbering', after: 'Số: 12/BC-SYT' }])
  })

  it('are nothing where Word changed none of them, marks or not', async () => {
    expect(await word.bringBack(word.docx)).toMatchObject({ changes: [], notes: [] })
  })
})
