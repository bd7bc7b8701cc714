import { z } from 'zod'

/** The four kinds of work in plans. They decide what the next period starts with: see `carry-forward.ts`. */
export const workKinds = [
  /** "Hoàn thành trong quý II". */
  'one-off',
  /** "Thường xuyên". */
  'standing',
  /** "Xây dựng kế hoạch hằng năm". */
  'recurring',
  /** "Đạt 70% trở lên". */
  'target',
] as const
export const workKind = z.enum(workKinds)
export type WorkKind = z.infer<typeof workKind>
