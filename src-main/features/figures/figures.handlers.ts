import type { HandlersOf } from '../../app/handlers.ts'
import { listPlaces, makeBreakdownForm, makeYearsForm } from './figure-forms.service.ts'
import { listImports, undoImport } from './figure-imports.service.ts'
import { enterFigures, figureSeries, listFigures } from './figures.service.ts'
import { applyImport, previewImport } from './import-form.service.ts'

export const figuresHandlers: HandlersOf<'figures'> = {
  'figures.list': (ctx, input) => listFigures(ctx, input),
  'figures.series': (ctx, { indicatorId }) => figureSeries(ctx.db, indicatorId),
  'figures.enter': (ctx, input) => enterFigures(ctx, input),
  'figures.places': (ctx) => listPlaces(ctx.db),
  'figures.makeBreakdownForm': (ctx, input) => makeBreakdownForm(ctx, input),
  'figures.makeYearsForm': (ctx, input) => makeYearsForm(ctx, input),
  'figures.previewImport': (ctx, input) => previewImport(ctx, input),
  'figures.applyImport': (ctx, input) => applyImport(ctx, input),
  'figures.imports': (ctx) => listImports(ctx.db),
  'figures.undoImport': (ctx, input) => undoImport(ctx, input),
}
