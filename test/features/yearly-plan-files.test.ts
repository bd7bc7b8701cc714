import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { lookAtDocx, paragraphWith } from '../support/docx-checker.ts'
import { editDocx, replaceOnce } from '../support/edit-docx.ts'
import { download, exportBytes } from '../support/report-builder.ts'
import { upload } from '../support/upload.ts'
import { draftPlan, issuePlan, type PlanningOffice, startPlanningOffice } from '../support/yearly-plan-builder.ts'

let office: PlanningOffice
beforeEach(async () => {
  office = await startPlanningOffice()
})
afterEach(() => office.test.close())

it('is laid out as a plan of a state body, with its landscape annex of tasks', async () => {
  const plan = await draftPlan(office)
  await issuePlan(office, plan)
  const bytes = await exportBytes(office.lan, plan, 'docx')
  const look = lookAtDocx(await readOfficeZip(bytes))
  const runOf = (text: string) => paragraphWith(look, text).runs[0]
  expect(runOf('KẾ HOẠCH')).toMatchObject({ bold: true, halfPoints: 28 })
  expect(paragraphWith(look, 'KẾ HOẠCH').align).toBe('center')
  expect(runOf('Thực hiện Kế hoạch số 15/KH-UBND năm 2027')).toMatchObject({ bold: true, halfPoints: 28 })
  expect(runOf('Số: 07/KH-SYT')).toMatchObject({ bold: false, halfPoints: 26 })
  expect(runOf('I. MỤC ĐÍCH, YÊU CẦU')).toMatchObject({ bold: true, halfPoints: 28 })
  expect(runOf('III. NỘI DUNG, NHIỆM VỤ')).toMatchObject({ bold: true, halfPoints: 28 })
  expect(runOf('V. TỔ CHỨC THỰC HIỆN')).toMatchObject({ bold: true })
  expect(runOf('PHÂN CÔNG THỰC HIỆN NHIỆM VỤ')).toMatchObject({ bold: true })
  const basis = look.paragraphs.find((one) => one.text.startsWith('Căn cứ Kế hoạch số 15/KH-UBND'))
  expect(basis).toMatchObject({ text: expect.stringMatching(/\.$/), runs: [{ italic: true, halfPoints: 28 }] })
  expect(runOf('(Kèm theo Kế hoạch số 07/KH-SYT ngày 28 tháng 12 năm 2026 của Sở Y tế tỉnh Vĩnh Long)')).toMatchObject({
    italic: true,
  })
  expect(runOf('GIÁM ĐỐC')).toMatchObject({ bold: true, halfPoints: 28 })
  expect(runOf('- Lưu: VT.')).toMatchObject({ bold: false, halfPoints: 22 })
  const sizes = look.sections.map((section) => section.children.find((one) => one.name === 'w:pgSz')?.attributes)
  expect(sizes.map((size) => size?.['w:orient'])).toEqual(['portrait', 'landscape'])
  expect(await exportBytes(office.lan, plan, 'docx')).toEqual(bytes)
})

it('goes to Word and comes back, change by change', async () => {
  const { lan } = office
  const plan = await draftPlan(office)
  await plan.write(lan, 'purpose', 'Cụ thể hóa nhiệm vụ năm 2027.')
  const { exportId, name } = await lan.call('reports.exportForWord', { reportId: plan.id })
  expect(name).toBe('Kế hoạch Công tác gia đình 2026 2027 - lần 1 - sửa trong Word.docx')
  const edited = editDocx(await download(lan, exportId), (xml) =>
    replaceOnce(xml, 'Cụ thể hóa nhiệm vụ năm 2027.', 'Cụ thể hóa và phân công nhiệm vụ năm 2027.'),
  )
  const { returnId } = await lan.call('reports.readBack', {
    reportId: plan.id,
    stagedId: await upload(lan, 'lanh-dao-sua.docx', edited),
  })
  const view = await vi.waitUntil(() => lan.call('reports.wordReturn', { returnId }), { timeout: 20_000 })
  expect(view.documentType).toBe('yearly-plan')
  expect(view.changes.map(({ change }) => change)).toMatchObject([{ kind: 'text' }])
  await lan.call('reports.acceptChanges', {
    returnId,
    expectedVersion: view.version,
    decisions: view.changes.map(({ change }) => ({ changeId: change.id, decision: 'accepted', key: null })),
  })
  await plan.refresh(lan)
  expect(plan.section('purpose').passages.map((one) => one.text)).toEqual([
    'Cụ thể hóa và phân công nhiệm vụ năm 2027.',
  ])
})
