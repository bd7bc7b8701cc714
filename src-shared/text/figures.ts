import { figureErrorsEn, figureErrorsVi } from './figures-errors.ts'
import { figureFormEn, figureFormVi } from './figures-form.ts'
import { figureImportsEn, figureImportsVi } from './figures-imports.ts'
import { figuresEn, figuresVi } from './figures-page.ts'

export const figuresText = {
  vi: { ...figuresVi, form: figureFormVi, imports: figureImportsVi, errors: figureErrorsVi },
  en: { ...figuresEn, form: figureFormEn, imports: figureImportsEn, errors: figureErrorsEn },
}
