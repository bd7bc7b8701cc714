import type { SameShape } from './error-text.ts'

export const plansVi = {
  title: 'Kế hoạch',
  states: { draft: 'Đang nhập', active: 'Đang thực hiện', ended: 'Đã kết thúc', replaced: 'Đã được thay thế' },
}

export const plansEn: SameShape<typeof plansVi> = {
  title: 'Plans',
  states: { draft: 'Being entered', active: 'In force', ended: 'Ended', replaced: 'Replaced' },
}
