import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { writePrintPages } from '../../documents/print-pages.ts'
import type { PrintEngine } from '../../printing/engine.ts'
import { findEngine } from '../../printing/find-engine.ts'
import { chromiumEngine } from '../../printing/print-with-chromium.ts'
import type { JobFunction } from '../job.ts'

export type PrintReport = JobFunction<{ document: PrintedDocument }, Uint8Array>

/** A thousand pages take less. */
const limitSeconds = 120

/** The PDF of a document, made by this engine. */
export const printReportWith =
  (engine: () => PrintEngine): PrintReport =>
  async ({ document }, { signal, progress }) => {
    const { print } = engine()
    progress(0, 2, 'steps')
    const html = await writePrintPages(document)
    signal.throwIfAborted()
    progress(1, 2, 'steps')
    const limit = AbortSignal.timeout(limitSeconds * 1000)
    try {
      return await print(html, AbortSignal.any([signal, limit]))
    } catch (error) {
      if (limit.aborted && error === limit.reason) throw new AppError('job.timed-out', { seconds: limitSeconds })
      throw error
    }
  }

/**
 * Prints with a Chromium of this machine.
 * @throws AppError `print.no-engine`, `print.engine-failed`
 */
export const printReport = printReportWith(() => {
  const path = findEngine()
  if (path === undefined) throw new AppError('print.no-engine', {})
  return chromiumEngine(path)
})
