import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { writeDocx } from '../../documents/docx-writer.ts'
import { seal } from '../../keys/seal.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import { getOffice } from '../office/office.service.ts'
import { findInUse, openOwnKey } from './keys.service.ts'

/** The agency card of the approver who acts, sealed by the key it carries: proof of possession. */
export async function exportCard(ctx: Context, input: ParsedInput<'keys.exportCard'>) {
  const office = await getOffice(ctx.db)
  const [record] = await agencyRecords(ctx.db, [office.agencyId])
  if (!record) throw new AppError('object.missing', { type: 'agency', id: office.agencyId })
  const key = await openOwnKey(ctx, 'approver', input.passphrase)
  const sealed = await seal(
    {
      format: 'agency-card',
      formatVersion: 1,
      id: ctx.ids.next(),
      agencyId: office.agencyId,
      recipientAgencyId: input.recipientAgencyId,
      planIds: [],
      createdAt: ctx.clock.now().toISOString(),
      revision: 1,
      supersedes: null,
      documentNumber: null,
      documentDate: null,
      data: {
        kind: record.kind,
        level: record.level,
        names: record.names,
        electronicCode: record.electronicCode,
        approver: { name: key.holderName, position: key.holderPosition || texts.vi.people.roles.approver },
        jwk: key.publicJwk,
        certificate: key.certificate,
      },
    },
    key,
  )
  const name = texts[ctx.language].keys.cardName({ holder: key.holderName })
  const file = await ctx.files.exports.write(name, sealed.bytes)
  return ctx.commit(async (tx) => {
    const detail = { recipient: input.recipientAgencyId, sha256: file.sha256 }
    await tx.record({ action: 'keys.card-exported', objectType: 'key', objectId: key.kid, detail })
    return { exportId: file.id, name: file.name }
  })
}

/** Phiếu đăng ký, to be signed and stamped and sent by công văn: the coordinator compares its code with the card's. */
export async function exportRegistrationForm(ctx: Context, input: ParsedInput<'keys.exportRegistrationForm'>) {
  const row = await findInUse(ctx, 'approver')
  if (!row) throw new AppError('keys.none', {})
  const office = await getOffice(ctx.db)
  const today = ctx.clock.today()
  const words = texts.vi.keys.form
  const year = Number(today.slice(0, 4))
  const form: PrintedDocument = {
    profile: office.layoutProfile,
    superiorBody: office.superiorAgencyName,
    issuingBody: office.agencyName,
    organisationTitle: null,
    number: { value: null, symbol: office.symbolAbbreviation },
    place: office.placeName,
    date: { year, month: null, day: null },
    typeName: words.typeName,
    subject: words.subject,
    addressees: [await agencyName(ctx.db, input.recipientAgencyId, today)],
    legalBases: [],
    blocks: [
      { kind: 'paragraph', text: words.intro({ agency: office.agencyName }) },
      {
        kind: 'list',
        items: [
          words.holder({ name: row.holder_name }),
          words.position({ position: row.holder_position }),
          words.fingerprint({ fingerprint: fingerprintOf(row.kid) }),
          words.madeOn({ date: formatDate(vietnamDateOf(row.made_at)) }),
        ],
      },
      { kind: 'paragraph', text: words.ask },
      { kind: 'remark', text: words.note },
    ],
    signer: { authority: { mode: 'direct', position: row.holder_position }, name: row.holder_name },
    recipients: [words.sameAsAbove, words.archive],
    annexes: [],
    checkCode: null,
  }
  const bytes = await writeDocx(form, { created: ctx.clock.now().toISOString() })
  const file = await ctx.files.exports.write(texts[ctx.language].keys.form.fileName({ holder: row.holder_name }), bytes)
  return ctx.commit(async (tx) => {
    const detail = { recipient: input.recipientAgencyId }
    await tx.record({ action: 'keys.form-exported', objectType: 'key', objectId: row.kid, detail })
    return { exportId: file.id, name: file.name }
  })
}
