import { z } from 'zod'
import { agencyGroups, agencyKinds, agencyLevels, doubts } from '../domain/catalogue-file.ts'
import { rowRefusals, sheetFields } from '../domain/catalogue-sheet.ts'
import { agencyId, stagedId } from '../domain/ids.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, line, sha256Hex, version } from './fields.ts'
import { exportedFile } from './packages.ts'

export const contactKinds = ['person', 'telephone', 'email', 'address', 'zalo'] as const
const contact = z.strictObject({ kind: z.enum(contactKinds), value: filledLine(300) })

const agencyRef = z.strictObject({ id: agencyId, name: z.string() })
export type AgencyRef = z.infer<typeof agencyRef>

const agencyRow = z.strictObject({
  id: agencyId,
  /** As it is shown: with its place where another body bears the name too. */
  name: z.string(),
  /** As its own documents bear it. */
  officialName: z.string(),
  abbreviation: z.string().nullable(),
  kind: z.enum(agencyKinds),
  level: z.enum(agencyLevels),
  parentName: z.string().nullable(),
  /** The former province ("Bến Tre") of a body that no longer exists. */
  formerProvince: z.string().nullable(),
  origin: z.enum(['shipped', 'own', 'package']),
  doubts: z.array(z.enum(doubts)),
  /** Last day; null while it exists. */
  endedOn: businessDate.nullable(),
})

/** A row of the list: of an ended body, who took over, the main one first. */
const listedAgency = z.strictObject({ ...agencyRow.shape, successorNames: z.array(z.string()) })
export type AgencyRow = z.infer<typeof listedAgency>

const dated = { fromDate: businessDate.nullable(), toDate: businessDate.nullable() }

/** One step of succession, seen from an agency: the other agency and what went over. */
const successionStep = z.strictObject({
  agency: agencyRef,
  rule: z.enum(['territory', 'function']),
  /** The functions that went over; null means all of them. */
  functions: z.string().nullable(),
  isMain: z.boolean(),
  legalBasis: z.string(),
  fromDate: businessDate.nullable(),
})

export const agencyDetail = z.strictObject({
  ...agencyRow.shape,
  parent: agencyRef.nullable(),
  province: agencyRef.nullable(),
  aliases: z.array(z.string()),
  names: z.array(z.strictObject({ name: z.string(), ...dated, legalBasis: z.string().nullable() })),
  /** Where it stood when, the newest first; one line while nothing changed. */
  places: z.array(
    z.strictObject({
      level: z.enum(agencyLevels),
      parent: agencyRef.nullable(),
      ...dated,
      /** Of the change that brought it there. */
      legalBasis: z.string().nullable(),
    }),
  ),
  codes: z.array(
    z.strictObject({ scheme: z.enum(['statistics-office', 'electronic-identification']), code: z.string(), ...dated }),
  ),
  contacts: z.array(z.strictObject({ kind: z.enum(contactKinds), value: z.string(), ...dated })),
  predecessors: z.array(successionStep),
  successors: z.array(successionStep),
  /** Functions that it gave away or took while it went on, the newest first. */
  transfers: z.array(
    z.strictObject({
      direction: z.enum(['gave', 'took']),
      agency: agencyRef,
      functions: z.string(),
      legalBasis: z.string(),
      fromDate: businessDate,
    }),
  ),
  version,
})
export type AgencyDetail = z.infer<typeof agencyDetail>

/** Part of a phrase that names agencies, and what it stands for today. */
const phrasePart = z.strictObject({
  /** Verbatim, as printed. */
  words: z.string(),
  kind: z.enum(['group', 'agency', 'former']),
  agencies: z.array(agencyRef),
  /** Bodies that may be meant too; a person says. */
  offered: z.array(agencyRef),
  needsPerson: z.boolean(),
})

const sheetField = z.enum(sheetFields)

/** What would become of one row of a workbook. */
const sheetLine = z.strictObject({
  /** As Excel counts. */
  row: z.int(),
  name: z.string(),
  fate: z.enum(['new', 'changed', 'refused']),
  changes: z.array(z.strictObject({ field: sheetField, before: z.string(), after: z.string() })),
  refusal: z.strictObject({ why: z.enum(rowRefusals), field: sheetField.nullable() }).nullable(),
})
export type CataloguePreviewLine = z.infer<typeof sheetLine>

const cataloguePreview = z.strictObject({
  fileName: z.string(),
  counts: z.strictObject({ added: z.int(), changed: z.int(), refused: z.int(), same: z.int() }),
  /** Rows that change nothing are only counted. */
  lines: z.array(sheetLine),
  token: sha256Hex,
})

const filter = {
  search: line(200),
  /** Null = the whole country. Central bodies belong to no province. */
  provinceId: agencyId.nullable(),
  levels: z.array(z.enum(agencyLevels)),
  kinds: z.array(z.enum(agencyKinds)),
  groups: z.array(z.enum(agencyGroups)),
  status: z.enum(['current', 'ended', 'all']),
}

export const agenciesContract = {
  /** The ids of all that fit, in order: what a long list scrolls over. Its rows come by `agencies.list`, window by window. */
  'agencies.ids': query({ input: filter, output: z.array(agencyId) }),
  'agencies.list': query({
    input: {
      ...filter,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    },
    output: z.strictObject({ total: z.int(), rows: z.array(listedAgency) }),
  }),
  'agencies.get': query({ input: { id: agencyId }, output: agencyDetail }),
  /** Who came from whom around a body, over several generations. */
  'agencies.lineage': query({
    input: { id: agencyId },
    output: z.strictObject({
      bodies: z.array(
        z.strictObject({
          ...agencyRef.shape,
          beganOn: businessDate.nullable(),
          endedOn: businessDate.nullable(),
        }),
      ),
      steps: z.array(z.strictObject({ fromId: agencyId, toId: agencyId, date: businessDate.nullable() })),
    }),
  }),
  /** The 34 provinces; `isLoaded` says whether their bodies are in this data folder. */
  'agencies.provinces': query({
    input: {},
    output: z.array(z.strictObject({ id: agencyId, name: z.string(), isLoaded: z.boolean() })),
  }),
  'agencies.loadProvince': command({ input: { provinceId: agencyId }, output: z.strictObject({ added: z.int() }) }),
  /** Adds a body that the catalogue does not have. */
  'agencies.add': command({
    input: {
      name: filledLine(200),
      kind: z.enum(agencyKinds),
      level: z.enum(['central', 'province', 'commune']),
      provinceId: agencyId.nullable(),
      parentId: agencyId.nullable(),
      abbreviation: filledLine(40).nullable(),
    },
    output: agencyDetail,
  }),
  /** A new name from a day on; the old one stays for documents of its time. */
  'agencies.rename': command({
    input: {
      id: agencyId,
      expectedVersion: version,
      name: filledLine(200),
      fromDate: businessDate,
      legalBasis: filledLine(300).nullable(),
    },
    output: agencyDetail,
  }),
  /** The contacts that hold from today; those left out end, so that old ones stay readable. */
  'agencies.changeContacts': command({
    input: { id: agencyId, expectedVersion: version, contacts: z.array(contact).max(50) },
    output: agencyDetail,
  }),
  'agencies.changeElectronicCode': command({
    input: { id: agencyId, expectedVersion: version, code: filledLine(60).nullable() },
    output: agencyDetail,
  }),
  /** The catalogue as a workbook; contacts are personal data and in it only when asked for. */
  'agencies.exportSheet': command({
    input: { provinceId: agencyId.nullable(), withEnded: z.boolean(), withContacts: z.boolean() },
    output: exportedFile,
  }),
  /** Reads a workbook of the catalogue and says what would become of every row. Writes nothing. */
  'agencies.previewSheet': action({ input: { stagedId }, output: cataloguePreview }),
  'agencies.applySheet': command({
    input: { stagedId, token: sha256Hex },
    output: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
  /** What the assignees of a plan mean today: "các sở, ban, ngành", "Sở LĐTBXH", several names in one line. */
  'agencies.readPhrase': query({
    input: { phrase: filledLine(2000), provinceId: agencyId, formerProvinces: z.array(line(60)).max(10) },
    output: z.strictObject({ parts: z.array(phrasePart), unread: z.array(z.string()) }),
  }),
}
