import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { findPrivacyWarnings } from '../../../src-shared/domain/privacy-warnings.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { type EntryRow, selectEveryEntry } from './registers.queries.ts'
import { requireRegister } from './registers.service.ts'

type Asked = ParsedInput<'registers.exportWarnings'>

export async function exportWarnings(ctx: Context, input: Asked): Promise<CallOutput<'registers.exportWarnings'>> {
  requireRight(ctx.actor, 'registers.export')
  const rows = await chosenRows(ctx, input)
  const { agencyId } = await getOffice(ctx.db)
  const [own] = await agencyRecords(ctx.db, [agencyId])
  const facts = { communeLevel: own?.level === 'commune' }
  const found = []
  for (const row of rows) {
    found.push(...findPrivacyWarnings(wordsOf(row, input).join('\n'), facts))
    // Somebody else's call goes in between: a register may have tens of thousands of entries.
    await giveWay()
  }
  const kinds = Map.groupBy(found, ({ kind }) => kind)
  return { entries: rows.length, warnings: [...kinds].map(([kind, all]) => ({ kind, count: all.length })) }
}

/** The entries as an Excel table. Contacts are personal data: they are in it only when somebody asked for them. */
export async function exportRegister(
  ctx: Context,
  input: ParsedInput<'registers.export'>,
): Promise<CallOutput<'registers.export'>> {
  requireRight(ctx.actor, 'registers.export')
  const register = await requireRegister(ctx.db, input.registerId)
  const rows = await chosenRows(ctx, input)
  const words = texts[ctx.language].registers
  const job = ctx.jobs.start('write-workbook', {
    sheets: [sheetOf(ctx, { register: register.name, rows, asked: input })],
  })
  const file = await ctx.files.exports.write(words.fileName({ name: register.name.slice(0, 80) }), await job.finished)
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'register.exported',
      objectType: 'register',
      objectId: input.registerId,
      detail: { name: register.name, entries: rows.length, withContacts: input.withContacts },
    })
    return { exportId: file.id, name: file.name }
  })
}

const chosenRows = (ctx: Context, { registerId, asOf, state }: Asked) =>
  selectEveryEntry(ctx.db, { registerId, asOf, state, text: '' })

/** Everything of an entry that goes into the file. */
const wordsOf = (row: EntryRow, { withContacts }: Asked) => [
  row.name,
  row.place,
  ...(withContacts ? [row.contact] : []),
  row.note,
  row.end_reason,
]

function sheetOf(ctx: Context, { register, rows, asked }: { register: string; rows: EntryRow[]; asked: Asked }): Sheet {
  const words = texts[ctx.language].registers
  const text = (title: string, width: number) => ({ title, kind: 'text' as const, width })
  const date = (title: string) => ({ title, kind: 'date' as const, width: 12 })
  const contact = asked.withContacts ? [text(words.contact, 24)] : []
  return {
    name: words.sheetName,
    title: register,
    notes: [words.asOf({ date: formatDate(asked.asOf) })],
    columns: [
      text(words.ordinal, 6),
      text(words.entryName, 36),
      text(words.place, 30),
      ...contact,
      date(words.since),
      date(words.until),
      text(words.endReason, 24),
      text(words.note, 40),
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.name,
      row.place,
      ...(asked.withContacts ? [row.contact] : []),
      row.since,
      row.until,
      row.end_reason,
      row.note,
    ]),
  }
}
