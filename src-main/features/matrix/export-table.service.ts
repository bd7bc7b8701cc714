import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { roundStatus } from '../coordination/status.service.ts'
import { requireRight } from '../people/people.service.ts'
import { completenessSheets } from './completeness-sheets.ts'
import { figureMarks } from './figure-marks.service.ts'
import { figureSheet, figureTotalsSheet, marksSheet } from './figure-sheets.ts'
import { figureRows, figureTable } from './figure-table.service.ts'
import { statusSheet } from './status-sheet.ts'
import { taskSheet, taskTotalsSheet } from './task-sheets.ts'
import { taskRows, wholeTaskTable } from './task-table.service.ts'
import { yearBodiesSheet, yearTotalsSheet } from './year-sheets.ts'
import { allYears } from './year-table.service.ts'

type Asked = ParsedInput<'matrix.export'>

/** One table of a round as a workbook: typed cells, its head and its bodies frozen. */
export async function exportTable(ctx: Context, asked: Asked): Promise<CallOutput<'matrix.export'>> {
  requireRight(ctx.actor, 'round-tables.export', { planIds: [asked.planId] })
  const { planName, sheets } = await sheetsOf(ctx, asked)
  const { matrix, periods } = texts[ctx.language]
  const name = matrix.fileNames[asked.table]({ plan: planName.slice(0, 80), period: periods.name(asked.period) })
  const bytes = await ctx.jobs.start('write-workbook', { sheets }, { startedBy: ctx.actor.personId }).finished
  const file = await ctx.files.exports.write(name, bytes)
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'round.table-exported',
      objectType: 'plan',
      objectId: asked.planId,
      detail: { name: file.name, table: asked.table, sha256: file.sha256 },
    })
    return { exportId: file.id, name: file.name }
  })
}

async function sheetsOf(ctx: Context, asked: Asked): Promise<{ planName: string; sheets: Sheet[] }> {
  const words = texts[ctx.language]
  const { planId, period } = asked
  const titled = (planName: string, table: string) => ({
    title: words.matrix.sheetTitle({ table, plan: planName, period: words.periods.name(period) }),
    notes: [words.matrix.madeOn({ date: ctx.clock.today() })],
  })
  if (asked.table === 'status') {
    const status = await roundStatus(ctx, { planId, period })
    const head = titled(status.planName, words.coordinationPage.sections.status)
    return {
      planName: status.planName,
      sheets: [statusSheet(words, status, head), ...completenessSheets(words, status, head)],
    }
  }
  if (asked.table === 'tasks') {
    const table = await wholeTaskTable(ctx, { planId, period })
    const agencyIds = table.bodies.map((one) => one.agencyId)
    const itemIds = table.columns.map((one) => one.itemId)
    const tables = { table, rows: await taskRows(ctx, { planId, period, agencyIds, itemIds }) }
    const head = titled(table.planName, words.matrix.of.tasks)
    return { planName: table.planName, sheets: [taskSheet(words, tables, head), taskTotalsSheet(words, tables, head)] }
  }
  if (asked.table === 'years') {
    const { planName, ...tables } = await allYears(ctx, asked)
    const head = titled(planName, words.matrix.of.years)
    return { planName, sheets: [yearTotalsSheet(words, tables, head), yearBodiesSheet(words, tables, head)] }
  }
  const table = await figureTable(ctx, asked)
  const agencyIds = table.bodies.map((one) => one.agencyId)
  const tables = { table, rows: await figureRows(ctx, { ...asked, agencyIds }), marks: await figureMarks(ctx, asked) }
  const head = titled(table.planName, words.matrix.of.figures)
  const uneven = table.bodies.filter((one) => one.otherCutOff).length
  const notes = [
    ...head.notes,
    words.matrix.notZero,
    ...(asked.estimate ? [words.matrix.estimate] : []),
    ...(table.usualCutOff && uneven > 0
      ? [words.matrix.unevenCutOffs({ usual: table.usualCutOff, others: uneven })]
      : table.usualCutOff
        ? [`${words.matrix.columns.cutOff}: ${formatDate(table.usualCutOff)}`]
        : []),
  ]
  await giveWay()
  const figures = figureSheet(words, tables, { ...head, notes })
  await giveWay()
  return {
    planName: table.planName,
    sheets: [figures, figureTotalsSheet(words, tables, head), marksSheet(words, tables, head)],
  }
}
