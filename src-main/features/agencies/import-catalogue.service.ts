import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { addDays, parseTypedDate } from '../../../src-shared/domain/business-date.ts'
import { agencyKinds, agencyLevels } from '../../../src-shared/domain/catalogue-file.ts'
import {
  type BodyEdit,
  type ContactField,
  compareSheet,
  type KnownBody,
  type NewBody,
  type SheetContext,
  type SheetLine,
} from '../../../src-shared/domain/catalogue-sheet.ts'
import type { AgencyId, StagedId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { xlsxLimits } from '../../documents/xlsx-gate.ts'
import { sha256Hex } from '../../keys/hash.ts'
import { requireRight } from '../people/people.service.ts'
import { getAgency, provinces } from './agencies.service.ts'
import { selectDated, selectForSheet } from './catalogue-sheet.queries.ts'
import { type FoundCatalogue, readCatalogue } from './catalogue-sheet-mark.ts'
import { insertContacts, updateAgency } from './edit-agency.queries.ts'
import { addOwnAgency, setContacts, setElectronicCode, setName } from './edit-agency.service.ts'
import { replacePlace } from './places.queries.ts'

/**
 * Reads a workbook of the catalogue in a worker and says what would become of every row. Writes nothing.
 * @throws AppError `permission.denied`, `files.*`, `xlsx.*`, `zip.*`, `xml.*`, `agencies.not-a-catalogue`
 */
export async function previewCatalogue(
  ctx: Context,
  { stagedId }: ParsedInput<'agencies.previewSheet'>,
): Promise<CallOutput<'agencies.previewSheet'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  const { name } = await ctx.files.staging.find(stagedId)
  return show(name, await compare(ctx, ctx.db, await read(ctx, stagedId)))
}

/**
 * Writes what the preview showed, all in one transaction; refused rows are left out.
 * @throws AppError as `previewCatalogue`, and `agencies.catalogue-changed`, `agencies.nothing-to-import`
 */
export async function applyCatalogue(
  ctx: Context,
  { stagedId, token }: ParsedInput<'agencies.applySheet'>,
): Promise<CallOutput<'agencies.applySheet'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  const { name: fileName } = await ctx.files.staging.find(stagedId)
  const found = await read(ctx, stagedId)
  return ctx.commit(async (tx) => {
    const lines = await compare(ctx, tx.trx, found)
    const preview = show(fileName, lines)
    if (preview.token !== token) throw new AppError('agencies.catalogue-changed', {})
    const { added, changed } = preview.counts
    if (added + changed === 0) throw new AppError('agencies.nothing-to-import', {})
    for (const { name, changes, outcome } of lines) {
      if (outcome.fate === 'changed') {
        await change(ctx, tx, outcome.id, outcome.edit)
        const detail = { name, fileName, changes }
        await tx.record({ action: 'agencies.row-imported', objectType: 'agency', objectId: outcome.id, detail })
      } else if (outcome.fate === 'new') await add(ctx, tx, outcome.body)
    }
    const detail = { fileName, added, changed, refused: preview.counts.refused }
    const objectId = found.provinceId ?? 'vn'
    await tx.record({ action: 'agencies.sheet-imported', objectType: 'agency', objectId, detail })
    tx.changed('agencies')
    return { added, changed }
  })
}

async function read(ctx: Context, stagedId: StagedId): Promise<FoundCatalogue> {
  const bytes = await ctx.files.staging.read(stagedId, xlsxLimits.fileBytes)
  const found = readCatalogue(await ctx.jobs.start('read-workbook', { bytes }, { timeLimitMs: 120_000 }).finished)
  const year = Number(ctx.clock.today().slice(0, 4))
  return { ...found, rows: found.rows.map((row) => ({ ...row, cells: withDate(row.cells, year) })) }
}

/** A date that somebody typed as text is read as people type dates here. */
function withDate(cells: FoundCatalogue['rows'][number]['cells'], year: number) {
  if (!cells.nameFrom) return cells
  return { ...cells, nameFrom: parseTypedDate(cells.nameFrom, year) ?? cells.nameFrom }
}

async function compare({ clock }: Pick<Context, 'clock'>, db: Db, found: FoundCatalogue): Promise<SheetLine[]> {
  return compareSheet(found.rows, { ...(await contextOf(db, found.provinceId)), today: clock.today() })
}

async function contextOf(db: Db, provinceId: AgencyId | null): Promise<Omit<SheetContext, 'today'>> {
  const { codes, contacts } = await selectDated(db)
  const codeOf = new Map(
    codes
      .filter(({ scheme, to_date }) => scheme === 'electronic-identification' && to_date === null)
      .map(({ agency_id, code }) => [agency_id, code]),
  )
  const held = Map.groupBy(
    contacts.filter(({ to_date }) => to_date === null),
    ({ agency_id }) => agency_id,
  )
  const valuesOf = (id: AgencyId, kind: ContactField) =>
    (held.get(id) ?? []).filter((one) => one.kind === kind).map(({ value }) => value)
  const rows = await selectForSheet(db)
  const bodies = new Map(
    rows.map((row): [string, KnownBody] => [
      row.id,
      {
        ...{ id: row.id, name: row.name, nameFrom: row.name_from, kind: row.kind, level: row.level },
        ...{ parentId: row.parent_id, provinceId: row.province_id, abbreviation: row.abbreviation },
        electronicCode: codeOf.get(row.id) ?? null,
        contacts: {
          person: valuesOf(row.id, 'person'),
          telephone: valuesOf(row.id, 'telephone'),
          email: valuesOf(row.id, 'email'),
          address: valuesOf(row.id, 'address'),
          zalo: valuesOf(row.id, 'zalo'),
        },
        isOwn: row.origin === 'own',
        hasEnded: row.ended_on !== null,
      },
    ]),
  )
  const places = new Map((await provinces(db)).map(({ id, name }) => [foldForSearch(name), id]))
  return {
    bodies,
    provinceId,
    kindOf: byLabel(agencyKinds, (language, kind) => texts[language].agencies.kinds[kind]),
    levelOf: byLabel(agencyLevels, (language, level) => texts[language].agencies.levelsShort[level]),
    provinceOf: (label) => places.get(foldForSearch(label)) ?? null,
  }
}

/** The file may come from somebody who works in the other language. */
function byLabel<T extends string>(values: readonly T[], labelOf: (language: 'vi' | 'en', value: T) => string) {
  const known = new Map(
    (['vi', 'en'] as const).flatMap((language) =>
      values.map((value) => [foldForSearch(labelOf(language, value)), value] as const),
    ),
  )
  return (label: string): T | null => known.get(foldForSearch(label)) ?? null
}

function show(fileName: string, lines: readonly SheetLine[]): CallOutput<'agencies.previewSheet'> {
  const count = (fate: SheetLine['outcome']['fate']) => lines.filter(({ outcome }) => outcome.fate === fate).length
  return {
    fileName,
    counts: { added: count('new'), changed: count('changed'), refused: count('refused'), same: count('same') },
    lines: lines.flatMap(({ row, name, changes, outcome }) => {
      if (outcome.fate === 'same') return []
      const why = outcome.fate === 'refused' ? { why: outcome.why, field: outcome.field } : null
      return [{ row, name, fate: outcome.fate, changes, refusal: why }]
    }),
    token: sha256Hex(JSON.stringify(lines)),
  }
}

async function add(ctx: Context, tx: Tx, body: NewBody) {
  const { electronicCode, contacts, ...agency } = body
  const id = await addOwnAgency(ctx, tx, agency)
  const today = ctx.clock.today()
  if (electronicCode !== null) await setElectronicCode(tx, id, electronicCode, today)
  await insertContacts(
    tx.trx,
    contacts.map((one) => ({ id: ctx.ids.next(), agency_id: id, ...one, from_date: today, to_date: null })),
  )
}

async function change(ctx: Context, tx: Tx, id: AgencyId, edit: BodyEdit) {
  const today = ctx.clock.today()
  if (edit.name) await setName(tx, id, edit.name)
  if (edit.electronicCode !== undefined) {
    await setElectronicCode(tx, id, edit.electronicCode, today)
  }
  if (edit.contacts) await setContacts(ctx, tx, id, edit.contacts)
  const { level, parent, version } = await getAgency(tx.trx, id)
  // A superior that was not known is filled in; another one holds from today.
  const isFilledIn = edit.parentId !== undefined && parent === null
  if (edit.parentId !== undefined && parent !== null) {
    await replacePlace(
      tx.trx,
      id,
      { level, parentId: edit.parentId },
      { lastDay: addDays(today, -1), legalBasis: null },
    )
  }
  await updateAgency(tx.trx, id, {
    version: version + 1,
    ...(edit.kind === undefined ? {} : { kind: edit.kind }),
    ...(isFilledIn ? { parent_id: edit.parentId } : {}),
    ...(edit.abbreviation === undefined ? {} : { abbreviation: edit.abbreviation }),
  })
}
