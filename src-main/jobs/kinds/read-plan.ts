import { readFile, stat } from 'node:fs/promises'
import type { PlanReading } from '../../../src-shared/domain/plan-reading/plan-reading.ts'
import { type ReadingStep, readPlanInSteps } from '../../../src-shared/domain/plan-reading/read-plan.ts'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { readPasted, readSource } from '../../documents/plan-source/read-source.ts'
import { sourceLimits } from '../../documents/plan-source/source-limits.ts'
import type { JobContext, JobFunction } from '../job.ts'

/** A staged or stored file by its place on disk, or what was pasted (`html` null = plain text). */
export type PlanToRead = { from: 'file'; path: string } | { from: 'pasted'; text: string; html: string | null }

export interface ReadPlan {
  source: SourceDocument
  reading: PlanReading
}

/**
 * Reads a plan: first its text, then what it says. Progress counts pages of a PDF, then the steps of the rules.
 * Writes nothing.
 * @throws AppError `source.*`, `zip.*`, `xml.*`
 */
export const readPlanFile: JobFunction<PlanToRead, ReadPlan> = async (input, ctx) => {
  const source = await sourceOf(input, ctx)
  ctx.signal.throwIfAborted()
  return { source, reading: await readingOf(source, ctx) }
}

async function sourceOf(input: PlanToRead, { signal, progress }: JobContext): Promise<SourceDocument> {
  if (input.from === 'pasted') return readPasted(input)
  const { size } = await stat(input.path)
  // Before reading: what no format may be must not reach the memory.
  if (size > sourceLimits.pdfBytes) throw new AppError('source.too-large', { size, limit: sourceLimits.pdfBytes })
  const bytes = await readFile(input.path)
  return readSource(bytes, { signal, onPage: (done, total) => progress(done, total, 'pages') })
}

async function readingOf(source: SourceDocument, { signal, progress }: JobContext): Promise<PlanReading> {
  const steps = readPlanInSteps(source)
  for (let step: IteratorResult<ReadingStep, PlanReading> = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    progress(step.value.done, step.value.total, 'steps')
    // Lets the message arrive that asks this job to stop.
    await new Promise((resolve) => setImmediate(resolve))
    signal.throwIfAborted()
  }
}
