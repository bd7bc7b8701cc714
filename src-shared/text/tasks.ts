import type { SameShape } from './error-text.ts'
import { taskErrorsEn, taskErrorsVi } from './task-errors.ts'

const vi = {
  title: 'Nhiệm vụ',
}

const en: SameShape<typeof vi> = {
  title: 'Tasks',
}

export const tasksText = { vi: { ...vi, errors: taskErrorsVi }, en: { ...en, errors: taskErrorsEn } }
