import { readFile, stat } from 'node:fs/promises'
import type { PlanReading, ReadDeadline } from '../../src-shared/domain/plan-reading/plan-reading.ts'
import { readPlan } from '../../src-shared/domain/plan-reading/read-plan.ts'
import type { SourceDocument } from '../../src-shared/domain/plan-reading/source-document.ts'
import { toGoldShape } from '../../src-shared/domain/plan-reading/to-gold-shape.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { sourceNoteSentence } from '../../src-shared/text/source-note.ts'
import { readSource } from '../documents/plan-source/read-source.ts'
import { sourceLimits } from '../documents/plan-source/source-limits.ts'
import { answer, type Invocation, type Status } from './terminal.ts'

/** `plan read FILE`: what the rules find in a plan. Reads the file and nothing else: no data folder, nobody signs in. */
export async function readPlanFromFile(invocation: Invocation, path: string): Promise<Status> {
  const { host, words, language } = invocation
  const source = await readSource(await bytesOf(path), {
    onPage: (done, total) => {
      if (done === total || done % 20 === 0) host.tell(`${words.pagesOf({ done, total })}\n`)
    },
  })
  const reading = readPlan(source)
  const { format, pageCount, notes, text } = source
  for (const note of notes) host.tell(`${sourceNoteSentence(language, note)}\n`)
  const found = { ...toGoldShape(reading, source), source: { format, pageCount, notes, text } }
  answer(invocation, found, linesOf(reading, source, words))
  return 0
}

/** @throws AppError `cli.file-missing`, `source.too-large` */
async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppError('cli.file-missing', { path })
  const { pdfBytes: limit } = sourceLimits
  // Before reading: a file of many gigabytes must not reach the memory.
  if (found.size > limit) throw new AppError('source.too-large', { size: found.size, limit })
  return readFile(path).catch((cause: unknown) => {
    throw new AppError('cli.file-missing', { path }, { cause })
  })
}

const widestLine = 100

function linesOf(reading: PlanReading, source: SourceDocument, words: Invocation['words']): string[] {
  const { document, items, assignments, deadlines, targets, findings } = reading
  const agenciesOf = Map.groupBy(assignments, ({ itemId }) => itemId)
  const deadlinesOf = Map.groupBy(
    deadlines.filter(
      (one): one is ReadDeadline & { itemId: NonNullable<ReadDeadline['itemId']> } => one.itemId !== null,
    ),
    ({ itemId }) => itemId,
  )
  const targetsOf = Map.groupBy(targets, ({ itemId }) => itemId)
  const line = (text: string) => short(text.replace(/\s+/gu, ' '), widestLine)
  return [
    words.planHead({
      number: document.number?.text ?? null,
      date: document.date?.text ?? document.partialDate?.text ?? null,
      issuer: document.issuer?.text ?? null,
    }),
    document.subject?.text ?? words.noSubject,
    '',
    ...items.flatMap((item) => {
      const indent = '  '.repeat(Math.max(0, item.path.split('.').length - 1))
      const below = [
        ...(agenciesOf.get(item.id) ?? []).map(({ agency, role }) =>
          words.assigned({ agency: line(agency.text), role }),
        ),
        ...(deadlinesOf.get(item.id) ?? []).map(({ text }) => words.deadlineOf({ text: line(text) })),
        ...(targetsOf.get(item.id) ?? []).map(({ text }) => words.targetOf({ text: line(text) })),
      ]
      const marker = item.marker === null ? '' : `${item.marker} `
      return [`${indent}${marker}${line(item.text)}`, ...below.map((text) => `${indent}    ${text}`)]
    }),
    '',
    words.planCounts({
      items: items.length,
      assignments: assignments.length,
      deadlines: deadlines.length,
      targets: targets.length,
    }),
    ...findings.map(({ kind, span }) =>
      words.notFound({ kind, text: line(source.text.slice(span.start, Math.min(span.end, span.start + widestLine))) }),
    ),
  ]
}

const short = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)
