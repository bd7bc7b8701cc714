import type { PlanReading } from '../../../src-shared/domain/plan-reading/plan-reading.ts'
import { readPlan } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import { textSource } from '../../support/plan-source-builder.ts'

/** A small plan around the lines under test. */
export const plan = (part: { head?: string; targets?: string; tasks?: string; duties?: string }): PlanReading =>
  readPlan(
    textSource(`${part.head ?? 'ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\nSố: 12/KH-UBND\nHải Sơn, ngày 05 tháng 02 năm 2026'}
KẾ HOẠCH
Phát triển nghề muối năm 2026
Căn cứ Nghị quyết số 08/NQ-HĐND ngày 10/12/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC TIÊU
${part.targets ?? '1. Giữ vững nghề muối.'}
II. ${part.tasks ?? 'NHIỆM VỤ\n1. Khôi phục đồng muối.'}
III. TỔ CHỨC THỰC HIỆN
${part.duties ?? '1. Sở Công Thương: Theo dõi thị trường muối.'}
`),
  )
