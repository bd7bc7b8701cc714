import { beforeAll, describe, expect, it } from 'vitest'
import bodiesJson from '../../resources/catalogue/bodies.json' with { type: 'json' }
import territoryJson from '../../resources/catalogue/territory.json' with { type: 'json' }
import { readText } from '../../src-main/documents/plan-source/read-text.ts'
import { readAssignees } from '../../src-shared/domain/assignee-phrase.ts'
import { provinceCatalogue } from '../../src-shared/domain/catalogue.ts'
import { bodiesFile, territoryFile } from '../../src-shared/domain/catalogue-file.ts'
import { readPlan } from '../../src-shared/domain/plan-reading/read-plan.ts'
import { draftFromReading } from '../../src-shared/domain/plan-review/draft-from-reading.ts'
import { openItems } from '../../src-shared/domain/plan-review/draft-notices.ts'
import { issuingProvince } from '../../src-shared/domain/plan-review/issuing-province.ts'
import { type PlanDraft, planDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { inventedPlan } from '../support/invented-plan.ts'
import { CountingIds } from '../support/test-app.ts'

const files = { territory: territoryFile.parse(territoryJson), bodies: bodiesFile.parse(bodiesJson) }
const catalogue = provinceCatalogue(files, '86')

function draftOfText(text: string): PlanDraft {
  const source = readText(text)
  const ids = new CountingIds(0xdf)
  return draftFromReading(readPlan(source), source, {
    newId: () => ids.next(),
    meaningOf: (phrase) => readAssignees(phrase, catalogue),
  })
}

describe('the draft of a plan that was read', () => {
  let draft: PlanDraft
  beforeAll(() => {
    draft = draftOfText(inventedPlan)
  })
  const item = (words: string) => {
    const found = draft.items.find(({ text }) => text.includes(words))
    if (!found) throw new Error(`nothing says ${words}`)
    return found
  }

  it('is what is stored and read again', () => {
    expect(planDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('takes number, date, issuer and bases from the document, and leaves open what it does not say', () => {
    expect(draft.document).toMatchObject({
      ...{ number: '215/KH-UBND', documentDate: '2026-01-12', issuerId: 'vn.86.ubnd', validFrom: null, validTo: null },
      ...{
        coordinatorId: 'vn.86.so-vhttdl',
        legalBases: ['Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14/11/2022;'],
      },
    })
    expect(draft.document.recipients.map(({ text }) => text)).toEqual(['Các sở, ban, ngành tỉnh'])
  })

  it('gives each item its owners with the role that is stated, its date and its target', () => {
    expect(item('tập huấn kỹ năng cho cộng tác viên gia đình ở cơ sở').shares).toMatchObject([
      { phrase: 'Sở Văn hóa, Thể thao và Du lịch', role: 'lead' },
      { phrase: 'các sở, ban, ngành', role: 'coordinate' },
    ])
    expect(item('Tư vấn, chăm sóc').shares).toMatchObject([{ phrase: 'Sở Y tế', role: 'none-stated' }])
    expect(item('hoàn thành trước ngày').deadlineRule).toEqual({ kind: 'before', date: '2026-09-30' })
    expect(item('92%').targets).toMatchObject([{ value: '92', unit: '%', comparator: 'at-least', year: 2026 }])
  })

  it('knows what its phrases mean, and asks a person where a department was split', () => {
    const phrase = (words: string) => draft.phrases.find((one) => one.phrase === words)
    expect(phrase('Sở Y tế')).toMatchObject({ agencyIds: ['vn.86.so-y-te'], needsPerson: false })
    const former = phrase('Sở Lao động - Thương binh và Xã hội')
    expect(former).toMatchObject({ kind: 'former', agencyIds: [], needsPerson: true })
    expect(former?.offeredIds).toContain('vn.86.so-y-te')
    expect(
      openItems(draft)
        .get(item('Thực hiện chính sách').id)
        ?.map(({ kind }) => kind),
    ).toContain('unknown-body')
  })

  it('makes a duty of who reports to whom by when, and of the review', () => {
    expect(draft.duties).toMatchObject([
      {
        periodKind: 'year',
        legs: [
          { toAgencyId: 'vn.86.so-vhttdl', dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 } },
          { toText: 'Ủy ban nhân dân tỉnh', dateRule: null },
        ],
      },
    ])
    expect(draft.reviews).toMatchObject([{ kind: 'interim', afterYears: 5 }])
  })

  it('suggests the owner by wording, and shows what is missing', () => {
    const task = item('hoàn thành trước ngày')
    expect(draft.suggested[0]).toMatchObject({ taskItemId: task.id, ownerItemId: item('ở cơ sở').id })
    expect(task.notices.map(({ kind }) => kind)).toContain('no-owner')
    expect(item('địa chỉ tin cậy').notices.map(({ kind }) => kind)).toContain('gap')
  })
})

describe('the province of the issuer', () => {
  const of = (issuer: string, iso: string | null) => {
    const quoted = { text: issuer, span: { start: 0, end: 1 } }
    const date = iso === null ? null : { ...quoted, iso }
    return issuingProvince({ document: { ...readPlan(readText('Kế hoạch')).document, issuer: quoted, date } }, files)
  }
  it.each([
    ['ỦY BAN NHÂN DÂN TỈNH VĨNH LONG', '2022-07-22', { code: '86', formerProvince: 'Vĩnh Long' }],
    ['Ủy ban nhân dân tỉnh Vĩnh Long', '2026-01-12', { code: '86', formerProvince: null }],
    ['UBND tỉnh Kon Tum', null, { code: '51', formerProvince: 'Kon Tum' }],
    ['ỦY BAN NHÂN DÂN TỈNH LÀO CAI', null, { code: '15', formerProvince: null }],
    ['Ủy ban nhân dân tỉnh Cao Bằng', '2020-01-01', { code: '04', formerProvince: null }],
    ['Bộ Nông nghiệp và Môi trường', '2026-01-12', null],
  ])('%s, %s', (issuer, iso, expected) => {
    expect(of(issuer, iso)).toEqual(expected)
  })
})
