import { unzipSync } from 'fflate'
import type { DocxParts } from '../../src-main/documents/docx-package.ts'
import { writeDocxParts } from '../../src-main/documents/docx-writer.ts'
import { packSealedDocx, partsSha256 } from '../../src-main/documents/sealed-docx.ts'
import { docxSigner } from '../../src-main/jobs/docx-signer.ts'
import { makeCertificate } from '../../src-main/keys/certificate.ts'
import { makeKeyPair, type SigningKey } from '../../src-main/keys/key-pair.ts'
import { issuerAndSerial } from '../../src-main/keys/package-signature.ts'
import { seal } from '../../src-main/keys/seal.ts'
import { type PayloadOf, payload, payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import { keyId } from '../../src-shared/exchange/fields.ts'
import { fingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import { type Report, reportV2 } from '../../src-shared/exchange/report.ts'
import { FormInHand } from './fill-form.ts'
import { type AskedBody, type CountedBy, fourteen } from './fourteen-bodies.ts'
import { sampleDocument } from './sample-document.ts'
import { CountingIds } from './test-app.ts'

export interface FileOfOffice {
  name: string
  bytes: Uint8Array
}

/** What went out in one zip, as the bodies open it. */
export interface AskedFor {
  request: PayloadOf<'report-request'>
  plan: PayloadOf<'plan-package'>
  form: FileOfOffice
  letters: string[]
}

export function openAskedFor(zip: Uint8Array): AskedFor {
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name: name.normalize('NFC'), bytes }))
  const sealed = files.filter(({ name }) => name.endsWith('.snv.json')).map(({ bytes }) => payloadOf(bytes))
  const request = sealed.find((one) => one.format === 'report-request')
  const plan = sealed.find((one) => one.format === 'plan-package')
  const form = files.find(({ name }) => name.endsWith('.xlsx'))
  if (!request || !plan || !form) throw new Error(files.map(({ name }) => name).join('; '))
  return { request, plan, form, letters: files.map(({ name }) => name).filter((name) => name.endsWith('.docx')) }
}

const jws = (bytes: Uint8Array): { payload: string; protected: string; signature: string } =>
  JSON.parse(new TextDecoder().decode(bytes))
const payloadOf = (bytes: Uint8Array) =>
  payload.parse(JSON.parse(Buffer.from(jws(bytes).payload, 'base64url').toString('utf8')))

export interface Answers {
  cards: FileOfOffice[]
  /** Codes of the cards, as they stand on the printed forms. */
  codes: string[]
  inTime: FileOfOffice[]
  late: FileOfOffice[]
  papers: ({ body: AskedBody } & FileOfOffice)[]
}

/** Fourteen offices that read what they were asked for and answer, or do not: each with its own key, without this app. */
export async function answersOf(asked: AskedFor): Promise<Answers> {
  const answers: Answers = { cards: [], codes: [], inTime: [], late: [], papers: [] }
  for (const [at, body] of fourteen.entries()) {
    if (body.arrives === 'nothing') continue
    if (body.arrives === 'paper') {
      answers.papers.push({ body, name: `Biểu số liệu ${body.name}.xlsx`, bytes: await filledForm(asked, body) })
      continue
    }
    const office = await OtherOffice.open(asked, body, at)
    if (body.arrives !== 'unknown-key') {
      answers.cards.push(await office.card())
      answers.codes.push(fingerprintOf(keyId.parse(office.kid)))
    }
    const files = await office.report()
    answers[body.arrives === 'late' ? 'late' : 'inTime'].push(...files)
  }
  return answers
}

const madeAt = '2026-12-02T03:00:00.000Z'
const approver = { name: 'Trần Thị Bích', position: 'Phó Giám đốc' }

class OtherOffice {
  readonly #asked: AskedFor
  readonly #body: AskedBody
  readonly #key: SigningKey
  readonly #certificate: Uint8Array
  readonly #ids: CountingIds

  private constructor(asked: AskedFor, body: AskedBody, at: number, key: SigningKey, certificate: Uint8Array) {
    this.#asked = asked
    this.#body = body
    this.#key = key
    this.#certificate = certificate
    this.#ids = new CountingIds(0xd00 + at)
  }

  static async open(asked: AskedFor, body: AskedBody, at: number): Promise<OtherOffice> {
    const key = await makeKeyPair()
    const holder = { approverName: approver.name, agencyName: body.name, validFrom: '2026-11-20T01:00:00.000Z' }
    return new OtherOffice(asked, body, at, key, await makeCertificate(key, holder))
  }

  get kid(): string {
    return this.#key.kid
  }

  async card(): Promise<FileOfOffice> {
    const { agencyId, name } = this.#body
    const card = payloadSchemas['agency-card'][1].parse({
      ...{ format: 'agency-card', formatVersion: 1, id: this.#ids.next(), agencyId },
      ...{ recipientAgencyId: this.#asked.request.agencyId, planIds: [], createdAt: '2026-11-20T01:00:00.000Z' },
      ...{ revision: 1, supersedes: null, documentNumber: null, documentDate: null },
      data: {
        ...{ kind: 'state-body', level: 'province', electronicCode: null },
        names: [{ name, shortName: null, from: null, to: null }],
        ...{ approver, jwk: this.#key.publicJwk, certificate: Buffer.from(this.#certificate).toString('base64') },
      },
    })
    return { name: `Thẻ đơn vị ${name}.snv.json`, bytes: (await seal(card, this.#key)).bytes }
  }

  /** One file, or two where an older revision comes after the newer one. */
  async report(): Promise<FileOfOffice[]> {
    const { name, arrives } = this.#body
    const file = (what: string, bytes: Uint8Array): FileOfOffice => ({ name: `${what} ${name}`, bytes })
    const id = this.#ids.next()
    if (arrives === 'docx') return [{ name: `Báo cáo ${name}.docx`, bytes: await this.#docx(id) }]
    const first = await seal(this.#payload({ id, revision: 1, supersedes: null, documentNumber: '11/BC' }), this.#key)
    if (arrives === 'changed-after-sealing') return [file('Báo cáo', changed(first.bytes))].map(asJson)
    if (arrives !== 'second-and-first-revision') return [file('Báo cáo', first.bytes)].map(asJson)
    const supersedes = { revision: 1, sha256: first.payloadSha256 }
    const second = await seal(this.#payload({ id, revision: 2, supersedes, documentNumber: '12/BC' }), this.#key)
    return [file('Báo cáo (bản 2)', second.bytes), file('Báo cáo (bản 1)', first.bytes)].map(asJson)
  }

  /** The DOCX alone: the sealed data are inside of it. */
  async #docx(id: string): Promise<Uint8Array> {
    const contentSha256 = 'ab'.repeat(32)
    const document = sampleDocument({ issuingBody: this.#body.name, checkCode: contentSha256.slice(0, 16) })
    const parts: DocxParts = await writeDocxParts(document, { created: madeAt })
    const docx = { name: 'bao-cao-2026.docx', partsSha256: partsSha256(parts) }
    const report = this.#payload({ id, revision: 1, supersedes: null, documentNumber: '09/BC', docx, contentSha256 })
    const { bytes } = await seal(report, this.#key)
    const certificate = Buffer.from(this.#certificate).toString('base64')
    const named = issuerAndSerial(certificate)
    if (!named) throw new Error('the certificate that was just made cannot be read')
    return packSealedDocx(parts, bytes, docxSigner({ certificate, named, privateKey: this.#key.privateKey }, madeAt))
  }

  #payload(over: Pick<Report, 'id' | 'revision' | 'supersedes' | 'documentNumber'> & Partial<Report>): Report {
    const { request, plan } = this.#asked
    const { period } = request.data
    const tasks = plan.data.items.filter((item) => item.kind === 'task' && item.parentId !== null)
    return reportV2.parse({
      ...{ format: 'report', formatVersion: 2, agencyId: this.#body.agencyId, recipientAgencyId: request.agencyId },
      ...{ planIds: request.planIds, requestId: request.id, createdAt: madeAt, documentDate: '2026-12-02' },
      period: { ...{ kind: period.kind, year: period.year, ordinal: null }, from: '2026-01-01', to: '2026-12-31' },
      ...{ contentSha256: 'cd'.repeat(32), docx: null, evidence: [] },
      data: {
        plans: request.data.plans.map((one) => ({ ...one, packageVersion: plan.revision, indicatorSet: null })),
        ...{ cutOff: period.cutOff, agencyName: this.#body.name, funding: [] },
        sections: [{ key: 'direction', heading: 'Công tác chỉ đạo', paragraphs: ['Đã ban hành kế hoạch.'] }],
        taskResults: tasks.map((item) => ({
          ...{ title: item.text, planItemIds: [item.id], position: item.position, planText: item.text },
          ...{ progress: this.#body.progress, timeliness: 'none', deadline: null, extendedDeadline: null },
          ...{ doneOn: null, resultText: `${this.#body.name} đã thực hiện.`, quantities: [], evidenceIds: [] },
          ...{ difficulties: '', proposals: '' },
        })),
        figures: figuresOf(this.#asked, this.#body.counted),
        signer: { ...approver, line: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC' },
      },
      ...over,
    })
  }
}

const asJson = ({ name, bytes }: FileOfOffice): FileOfOffice => ({ name: `${name}.snv.json`, bytes })

function figuresOf({ plan }: AskedFor, counted: CountedBy | null) {
  return (plan.data.indicatorSet?.indicators ?? []).flatMap(({ id, code }) => {
    const value = reportedValue(code, counted)
    return value === null ? [] : [{ indicatorId: id, value, estimate: false, asOf: null, reason: '' }]
  })
}

function reportedValue(code: string, counted: CountedBy | null) {
  if (counted === null) return null
  if (code === 'GD-02') {
    if (counted.households === null) return null
    const [numerator, denominator] = counted.households
    return { kind: 'share', numerator, denominator }
  }
  const value = code === 'GD-01' ? counted.clubs : counted.cases
  return typeof value === 'number' ? { kind: 'number', value } : { kind: value }
}

/** Somebody opened the file and made a number of the report ten times as large, but could not seal it again. */
function changed(bytes: Uint8Array): Uint8Array {
  const { payload: sealed, ...rest } = jws(bytes)
  const words = Buffer.from(sealed, 'base64url').toString('utf8').replace('"value":2000', '"value":20000')
  const outer = { payload: Buffer.from(words).toString('base64url'), ...rest }
  return new TextEncoder().encode(JSON.stringify(outer))
}

/** The form that came with the request, filled in at a desk with Excel. */
async function filledForm({ form }: AskedFor, { counted }: AskedBody): Promise<Uint8Array> {
  const sheet = await FormInHand.open(form.bytes)
  if (counted === null) return form.bytes
  const put = (code: string, value: number | string | null) => {
    if (value !== null) sheet.put(sheet.line(code), sheet.column('Số liệu'), value)
  }
  const typed = (value: CountedBy['clubs']) =>
    value === 'none-arisen' ? 'không phát sinh' : value === 'no-data' ? 'chưa có số liệu' : value
  put('GD-01', typed(counted.clubs))
  put('GD-02', counted.households === null ? null : counted.households.join('/'))
  put('GD-03', typed(counted.cases))
  return sheet.save()
}
