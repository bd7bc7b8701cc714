import { z } from 'zod'

/**
 * Sections that only the office's yearly plan has; targets and money stand under the keys of the report. `tasks` is
 * drafted from the tasks, `organisation` from the duties to report; purpose and requirements are written by people.
 */
export const yearlyPlanKeys = ['purpose', 'requirements', 'tasks', 'organisation'] as const
export const yearlyPlanKey = z.enum(yearlyPlanKeys)

/** As printed; the purpose and the requirements share I, as usual in a plan (kế hoạch) of a state body. */
export const yearlyPlanSections = [
  { key: 'purpose', number: 'I.1', heading: 'Mục đích' },
  { key: 'requirements', number: 'I.2', heading: 'Yêu cầu' },
  { key: 'indicators', number: 'II', heading: 'Chỉ tiêu' },
  { key: 'tasks', number: 'III', heading: 'Nội dung, nhiệm vụ' },
  { key: 'funding', number: 'IV', heading: 'Kinh phí thực hiện' },
  { key: 'organisation', number: 'V', heading: 'Tổ chức thực hiện' },
] as const
