import type { SameShape } from './error-text.ts'

export const planReadingVi = {
  title: 'Đọc văn bản kế hoạch',
}

export const planReadingEn: SameShape<typeof planReadingVi> = {
  title: 'Read a plan document',
}
