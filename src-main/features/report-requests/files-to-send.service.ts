import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import type { RequestId } from '../../../src-shared/domain/ids.ts'
import type { LetterTone } from '../../../src-shared/domain/letter-words.ts'
import type { RequestContent } from '../../../src-shared/domain/report-request.ts'
import { requestLetter } from '../../../src-shared/domain/request-letter.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { packedZip } from '../../documents/pack-zip.ts'
import { nameBeside } from '../../files/display-name.ts'
import { readStored } from '../../files/read-stored.ts'
import { bodiesOf } from '../coordination/bodies.service.ts'
import { newestRegistry } from '../coordination/registry.service.ts'
import { agencyFormSheet } from '../figures/agency-form.service.ts'
import { letterOffice } from '../office/letter-office.service.ts'
import { newestPackage } from '../packages/issued-files.service.ts'
import { onlySigner } from '../people/only-signer.service.ts'
import { requireRight } from '../people/people.service.ts'
import { letterPlan } from '../plans/letter-plan.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { newestActs } from '../reorganisations/seal-acts.service.ts'
import { loadRequest } from './read-requests.service.ts'
import { told } from './record-request.service.ts'

interface FileToSend {
  name: string
  bytes: Uint8Array
}

/**
 * All that goes out with a request, in one zip: the letter (one for those who are told, one in other words for the Front
 * and those who are only asked), the sealed request, a form for the figures of each plan, the newest plan packages,
 * the key registry and the acts that changed the catalogue. What was not issued yet is named.
 * @throws AppError `requests.not-issued`
 */
export async function filesToSend(ctx: Context, id: RequestId): Promise<CallOutput<'report-requests.filesToSend'>> {
  requireRight(ctx.actor, 'requests.issue')
  const { row, content } = await loadRequest(ctx.db, id)
  if (row.file_sha256 === null || row.origin !== 'issued') throw new AppError('requests.not-issued', {})
  const text = texts[ctx.language]
  const plans: Plan[] = []
  for (const planId of content.planIds) plans.push(await getPlan(ctx.db, planId))
  const forms = await figureForms(ctx, content, plans)
  const files = [...(await letters(ctx, content, plans, forms.length > 0)), ...forms]
  const name = text.requests.fileName({
    name: content.letterNumber ?? text.periods.name(content.period),
    revision: row.revision,
  })
  files.push({ name, bytes: await readStored(ctx.files.sealed, row.file_sha256, name) })
  const withoutPackage: string[] = []
  for (const plan of plans) {
    const issued = await newestPackage(ctx, plan.id)
    if (issued) files.push(issued)
    else withoutPackage.push(plan.document.shortName)
  }
  const registry = await newestRegistry(ctx)
  if (registry) files.push(registry)
  const acts = await newestActs(ctx)
  if (acts) files.push(acts)
  const taken = new Set<string>()
  const parts = files.map(({ name: called, bytes }) => ({ name: nameBeside(taken, called), bytes: [bytes] }))
  const names = parts.map((part) => part.name)
  const zip = await ctx.files.exports.write(
    text.requests.filesName({
      name: content.letterNumber ?? text.periods.name(content.period),
      revision: row.revision,
    }),
    await packedZip(parts),
  )
  return ctx.commit(async (tx) => {
    const detail = { ...told(content), revision: row.revision, files: names }
    await tx.record({ action: 'requests.files-exported', objectType: 'report-request', objectId: id, detail })
    return {
      file: { exportId: zip.id, name: zip.name },
      ...{ names, withoutPackage, withoutRegistry: registry === null },
    }
  })
}

async function letters(
  ctx: Context,
  content: RequestContent,
  plans: readonly Plan[],
  hasFigureForm: boolean,
): Promise<FileToSend[]> {
  const today = ctx.clock.today()
  const reporters = content.reporters ?? []
  const nameOf = await bodiesOf(
    ctx.db,
    reporters.map((one) => one.agencyId),
    today,
  )
  const toneOf = ({ agencyId, requested }: (typeof reporters)[number]): LetterTone =>
    requested || nameOf(agencyId).group === 'front-or-mass-organisation' ? 'courteous' : 'orders'
  const office = await letterOffice(ctx.db)
  const [first] = content.planIds
  const signer = first ? await onlySigner(ctx.db, first, office.name) : null
  const files: FileToSend[] = []
  for (const tone of ['orders', 'courteous'] as const) {
    const bodies = reporters.filter((one) => toneOf(one) === tone).map(({ agencyId }) => nameOf(agencyId).name)
    if (bodies.length === 0) continue
    const document = requestLetter({
      ...{ office, plans: plans.map(letterPlan), asked: content, recipientName: content.recipientName || office.name },
      ...{ tone, bodies, hasFigureForm, today, signer },
    })
    const job = ctx.jobs.start('write-docx', { document, created: ctx.clock.now().toISOString() })
    files.push({ name: texts[ctx.language].requests.letterName({ tone }), bytes: await job.finished })
  }
  return files
}

/** A form for each plan that counts something, which comes back through a paper report. */
async function figureForms(ctx: Context, { period }: RequestContent, plans: readonly Plan[]): Promise<FileToSend[]> {
  const text = texts[ctx.language]
  const title = text.periods.name(period)
  const files: FileToSend[] = []
  for (const { document, indicatorSet } of plans) {
    if (!indicatorSet || indicatorSet.indicators.length === 0) continue
    const sheets = [agencyFormSheet(text, { title, period, planName: document.shortName, set: indicatorSet })]
    const bytes = await ctx.jobs.start('write-workbook', { sheets }).finished
    files.push({ name: text.coordination.figureFormName({ plan: document.shortName, period: title }), bytes })
  }
  return files
}
