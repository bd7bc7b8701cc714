import { taskDetailEn, taskDetailVi } from './task-detail.ts'
import { taskErrorsEn, taskErrorsVi } from './task-errors.ts'
import { taskListEn, taskListVi } from './task-list.ts'

export const tasksText = {
  vi: { ...taskListVi, detail: taskDetailVi, errors: taskErrorsVi },
  en: { ...taskListEn, detail: taskDetailEn, errors: taskErrorsEn },
}
