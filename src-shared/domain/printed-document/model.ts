import { z } from 'zod'
import { type LayoutProfile, layoutProfile } from '../layout-profile.ts'

/**
 * A printed administrative document as plain data, before any layout: names in ordinary letters, texts without the
 * marks that the form adds (capitals, dashes, `;`, `./.`). `composeDocument` adds those, once, for DOCX and window.
 */

export { type LayoutProfile, layoutProfile }

/** `value` is typed in by Văn thư and null while it is not given; `symbol` is `BC-SVHTTDL` or `BC/TĐTN-BTG`. */
export const documentNumber = z.object({ value: z.string().nullable(), symbol: z.string() })
export type DocumentNumber = z.infer<typeof documentNumber>

/** Day and month stay null while the document is not dated; they are printed as blanks. */
export const documentDate = z.object({
  year: z.int().min(1945).max(9999),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
})
export type DocumentDate = z.infer<typeof documentDate>

export const tableColumn = z.object({
  /** Share of the text width against the other columns of the table. */
  share: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
})

export const chartBar = z.object({
  label: z.string(),
  value: z.number(),
  /** What stands at the bar: the value as it is written, with whatever makes it speak ("12 (24%)"). */
  text: z.string(),
})

/** Numbers to be looked at: bars with their words, and where there is one, the target drawn over them as a line. */
export const documentChart = z.object({
  kind: z.literal('chart'),
  title: z.string(),
  /** rows: one bar below the other, for states; columns: side by side, for years. */
  direction: z.enum(['rows', 'columns']),
  /** What the bars count; it heads them in the data behind the chart. */
  seriesName: z.string(),
  bars: z.array(chartBar).min(1).max(40),
  /** One value for each bar, null where there is no target; the title says that the dashed line is the target. */
  target: z.object({ name: z.string(), values: z.array(z.number().nullable()) }).nullable(),
  marks: z.array(z.string()).optional(),
  /** In the window: the record behind it. */
  source: z.string().optional(),
})
export type DocumentChart = z.infer<typeof documentChart>

/**
 * Places that are found again when the document comes back from Word, outermost first: "s:results", "p:<passage>". Only
 * in the document that goes to Word for editing.
 */
const marks = z.array(z.string()).optional()

export const documentBlock = z.discriminatedUnion('kind', [
  /** mục (`I. …`, capitals) or khoản with a title (`1. …`, bold); `mark` as printed in the plan, null for none. */
  z.object({
    kind: z.literal('heading'),
    level: z.enum(['section', 'clause']),
    mark: z.string().nullable(),
    text: z.string(),
    marks,
  }),
  /** khoản without a title (`1. …`) or điểm (`a) …`). */
  z.object({
    kind: z.literal('numbered'),
    level: z.enum(['clause', 'point']),
    mark: z.string(),
    text: z.string(),
    marks,
  }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), marks }),
  /** A remark in italics, such as "(Số liệu tính đến ngày …)". */
  z.object({ kind: z.literal('remark'), text: z.string(), marks }),
  z.object({
    kind: z.literal('list'),
    items: z.array(z.string()),
    marks,
    /** One for each item, inside those of the list. */
    itemMarks: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(tableColumn).min(1),
    headerRows: z.array(z.array(z.string())),
    rows: z.array(z.array(z.string())),
    marks,
    /** By row: the mark of one cell, where there is one. */
    cellMarks: z.array(z.object({ column: z.int(), mark: z.string() }).nullable()).optional(),
    /** In the window, by row and column: the records behind the lines of a cell; a single one is behind all of them. */
    cellSources: z.array(z.array(z.array(z.string()))).optional(),
  }),
  documentChart,
])
export type DocumentBlock = z.infer<typeof documentBlock>

/**
 * Who signs and by which authority. `position` is the signer's own; `head` the one whom a deputy or a person charged
 * stands for; `unitHead` the head of the unit that was charged; `body` the collective in whose name it is signed.
 */
export const signingAuthority = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('direct'), position: z.string() }),
  z.object({ mode: z.literal('acting'), position: z.string() }),
  z.object({ mode: z.literal('deputy'), head: z.string(), position: z.string() }),
  z.object({ mode: z.literal('for-body'), body: z.string(), position: z.string() }),
  z.object({ mode: z.literal('deputy-for-body'), body: z.string(), head: z.string(), position: z.string() }),
  z.object({ mode: z.literal('acting-for-body'), body: z.string(), position: z.string() }),
  z.object({ mode: z.literal('by-order'), head: z.string(), position: z.string() }),
  z.object({
    mode: z.literal('deputy-by-order'),
    head: z.string(),
    unitHead: z.string(),
    position: z.string(),
  }),
  z.object({ mode: z.literal('authorised'), head: z.string(), position: z.string() }),
])
export type SigningAuthority = z.infer<typeof signingAuthority>

export const documentSigner = z.object({
  authority: signingAuthority,
  /**
   * The post that the head of a board or council holds in its own office; it stands under the signature, above the name
   * (Phụ lục I, mục II.7.b: "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN … PHÓ CHỦ TỊCH UBND XÃ").
   */
  ownPost: z.string().optional(),
  name: z.string(),
})
export type DocumentSigner = z.infer<typeof documentSigner>

export const documentAnnex = z.object({
  title: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(documentBlock),
})
export type DocumentAnnex = z.infer<typeof documentAnnex>

export const printedDocument = z.object({
  profile: layoutProfile,
  /** Bears the mark DỰ THẢO: nobody has approved it. */
  isDraft: z.boolean().optional(),
  /** cơ quan chủ quản; null for a UBND, which has none. */
  superiorBody: z.string().nullable(),
  issuingBody: z.string(),
  /** What an organisation prints at the right instead of Quốc hiệu, such as "Đoàn TNCS Hồ Chí Minh". */
  organisationTitle: z.string().nullable(),
  number: documentNumber,
  place: z.string(),
  date: documentDate,
  /** "Báo cáo"; null makes a công văn, whose subject stands as V/v under the number. */
  typeName: z.string().nullable(),
  subject: z.string(),
  addressees: z.array(z.string()),
  legalBases: z.array(z.string()),
  blocks: z.array(documentBlock),
  signer: documentSigner.nullable(),
  /** nơi nhận, the line of the archive ("Lưu: VT, …") last. */
  recipients: z.array(z.string()),
  annexes: z.array(documentAnnex),
  /** First 16 hex digits of contentSha256; only in the sealed export. */
  checkCode: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
})
export type PrintedDocument = z.infer<typeof printedDocument>
