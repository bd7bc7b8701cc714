import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { contactFields, contactSeparator, type SheetField } from '../../../src-shared/domain/catalogue-sheet.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { Sheet, SheetColumn } from '../../documents/sheet.ts'
import { requireRight } from '../people/people.service.ts'
import { provinces } from './agencies.service.ts'
import { type Dated, type SheetBodyRow, selectDated, selectForSheet } from './catalogue-sheet.queries.ts'
import { idHeading, writeMark } from './catalogue-sheet-mark.ts'

/**
 * The catalogue as a workbook that can be brought in again: one row for each body as it is now, and a second sheet with
 * the names, codes and contacts of all times. Contacts are personal data: they are in it only when somebody asked.
 */
export async function exportCatalogue(
  ctx: Context,
  input: ParsedInput<'agencies.exportSheet'>,
): Promise<CallOutput<'agencies.exportSheet'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  const words = texts[ctx.language].catalogueSheet
  const all = await selectForSheet(ctx.db)
  const rows = all.filter(
    (row) =>
      (input.provinceId === null || row.province_id === input.provinceId) && (input.withEnded || row.ended_on === null),
  )
  const dated = await selectDated(ctx.db)
  const places = new Map((await provinces(ctx.db)).map(({ id, name }) => [id, name]))
  const names = new Map(all.map((row) => [row.id, row.name]))
  const place = input.provinceId === null ? words.wholeCountry : (places.get(input.provinceId) ?? words.wholeCountry)
  const job = ctx.jobs.start('write-workbook', {
    sheets: [
      bodiesSheet(ctx, { rows, dated, places, names, place, input }),
      timesSheet(ctx, { rows, dated, withContacts: input.withContacts }),
    ],
  })
  const file = await ctx.files.exports.write(words.fileName({ place }), await job.finished)
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'agencies.sheet-exported',
      objectType: 'agency',
      objectId: input.provinceId ?? 'vn',
      detail: { name: place, count: rows.length, withContacts: input.withContacts },
    })
    return { exportId: file.id, name: file.name }
  })
}

interface Told {
  rows: readonly SheetBodyRow[]
  dated: Dated
  places: ReadonlyMap<AgencyId, string>
  names: ReadonlyMap<AgencyId, string>
  place: string
  input: ParsedInput<'agencies.exportSheet'>
}

const widths: Partial<Record<SheetField, number>> = { name: 48, nameBasis: 36, parent: 36, address: 36, email: 28 }

function bodiesSheet(ctx: Context, { rows, dated, places, names, place, input }: Told): Sheet {
  const words = texts[ctx.language].catalogueSheet
  const { kinds, levelsShort } = texts[ctx.language].agencies
  const codes = Map.groupBy(
    dated.codes.filter(({ to_date }) => to_date === null),
    ({ agency_id }) => agency_id,
  )
  const contacts = Map.groupBy(
    dated.contacts.filter(({ to_date }) => to_date === null),
    ({ agency_id }) => agency_id,
  )
  const text = (field: SheetField): SheetColumn => ({
    title: words.fields[field],
    kind: field === 'nameFrom' ? 'date' : 'text',
    width: widths[field] ?? 18,
  })
  const read: SheetField[] = [
    ...(['name', 'nameFrom', 'nameBasis', 'kind', 'level', 'parent', 'province', 'abbreviation'] as const),
    ...(['electronicCode'] as const),
    ...(input.withContacts ? contactFields : []),
  ]
  const codeOf = (id: AgencyId, scheme: string) => codes.get(id)?.find((one) => one.scheme === scheme)?.code ?? null
  return {
    name: words.bodiesSheet,
    title: words.title({ place }),
    notes: [
      words.asOf({ date: formatDate(ctx.clock.today()) }),
      words.howToFill,
      words.newRows,
      ...(input.withContacts ? [words.severalContacts] : []),
    ],
    keys: [writeMark({ provinceId: input.provinceId }), ...read, null, null],
    frozenColumns: 2,
    columns: [
      { title: idHeading, kind: 'text', width: 4, hidden: true },
      ...read.map(text),
      { title: words.statisticsCode, kind: 'text', width: 12 },
      { title: words.endedOn, kind: 'date', width: 14 },
    ],
    rows: rows.map((row) => {
      const cells: Record<SheetField, string | null> = {
        ...{ name: row.name, nameFrom: row.name_from, nameBasis: row.name_basis },
        ...{ kind: kinds[row.kind], level: levelsShort[row.level], abbreviation: row.abbreviation },
        parent: row.parent_id && (names.get(row.parent_id) ?? null),
        province: row.province_id && (places.get(row.province_id) ?? null),
        electronicCode: codeOf(row.id, 'electronic-identification'),
        ...contactCells(contacts.get(row.id) ?? []),
      }
      return [row.id, ...read.map((field) => cells[field]), codeOf(row.id, 'statistics-office'), row.ended_on]
    }),
  }
}

function contactCells(contacts: Dated['contacts']) {
  const of = (kind: (typeof contactFields)[number]) =>
    contacts
      .filter((one) => one.kind === kind)
      .map(({ value }) => value)
      .join(contactSeparator) || null
  return {
    person: of('person'),
    telephone: of('telephone'),
    email: of('email'),
    address: of('address'),
    zalo: of('zalo'),
  }
}

function timesSheet(
  ctx: Context,
  { rows, dated, withContacts }: Pick<Told, 'rows' | 'dated'> & { withContacts: boolean },
): Sheet {
  const words = texts[ctx.language].catalogueSheet
  const { contactKinds, codeSchemes } = texts[ctx.language].agencies
  const at = new Map(rows.map((row, index) => [row.id, { index, name: row.name }]))
  const lines = [
    ...dated.names.map((one) => ({ ...one, what: words.fields.name, value: one.name, basis: one.legal_basis })),
    ...dated.codes.map((one) => ({ ...one, what: codeSchemes[one.scheme], value: one.code, basis: null })),
    ...(withContacts
      ? dated.contacts.map((one) => ({ ...one, what: contactKinds[one.kind], value: one.value, basis: null }))
      : []),
  ].flatMap((line) => {
    const body = at.get(line.agency_id)
    return body ? [{ line, body }] : []
  })
  return {
    name: words.timesSheet,
    title: words.timesTitle,
    notes: [],
    columns: [
      { title: words.fields.name, kind: 'text', width: 48 },
      { title: words.what, kind: 'text', width: 24 },
      { title: words.value, kind: 'text', width: 48 },
      { title: words.from, kind: 'date', width: 14 },
      { title: words.to, kind: 'date', width: 14 },
      { title: words.fields.nameBasis, kind: 'text', width: 36 },
    ],
    rows: lines
      .toSorted((a, b) => a.body.index - b.body.index)
      .map(({ line, body }) => [body.name, line.what, line.value, line.from_date, line.to_date, line.basis]),
  }
}
