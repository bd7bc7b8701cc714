import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ExportFormat } from '../../src-shared/contract/report-pages.ts'
import type { ReportId } from '../../src-shared/domain/ids.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type AppClient, CallRefused } from '../app/app-client.ts'
import { copyOut } from '../files/copy-out.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'

/** As a person names them on the command line: `docx` is the one that travels. */
const formats = {
  json: 'json',
  docx: 'sealed-docx',
  'docx-plain': 'docx',
  pdf: 'pdf',
  bundle: 'bundle',
} as const satisfies Record<string, ExportFormat>
type ExportName = keyof typeof formats

export function isExportName(name: string): name is ExportName {
  return Object.hasOwn(formats, name)
}

/**
 * `report export`: the files of one revision, under their usual names. 0 when every one is written. What needs another
 * program, the PDF, comes last: when it is refused, the others are there and are told.
 */
export async function exportReportFiles(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: { reportId: ReportId; revision: number | null; out: string; formats: readonly ExportName[] },
): Promise<Status> {
  const out = resolve(order.out)
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new AppError('cli.file-missing', { path: order.out })
  const written = await withClient(invocation, place, async (client) => {
    const stop = tellMegabytes(invocation, client)
    const { revision } = await client.call('reports.get', { reportId: order.reportId, revision: order.revision })
    const files: { format: ExportName; path: string; size: number }[] = []
    let refusal: CallRefused | undefined
    for (const format of order.formats.toSorted((a, b) => Number(a === 'pdf') - Number(b === 'pdf'))) {
      try {
        const input = { reportId: order.reportId, revision, format: formats[format] }
        const { exportId, name, size } = await client.call('reports.export', input)
        const file = await client.app.getFile(client.session, 'export', exportId)
        if (!file.ok) throw new CallRefused('getFile', file.error)
        // Sealed and plain DOCX have different endings, so none takes the place of another.
        const path = join(out, name)
        await copyOut(file.value.path, path)
        files.push({ format, path, size })
      } catch (error) {
        if (format !== 'pdf' || files.length === 0 || !(error instanceof CallRefused)) throw error
        refusal = error
      }
    }
    stop()
    return { done: { reportId: order.reportId, revision, files }, refusal }
  })
  answer(
    invocation,
    written.done,
    written.done.files.map(({ path }) => path),
  )
  if (written.refusal) throw written.refusal
  return 0
}

/** A bundle may take a minute: its megabytes are told as they go, until the app is closed. */
function tellMegabytes({ host, words }: Invocation, { app, session }: AppClient): () => void {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return app.onEvent(session, (event) => {
    if (event.type !== 'job' || event.job.status !== 'running' || event.job.unit !== 'bytes') return
    const { done, total } = event.job
    host.tell(`${words.megabytesOf({ done: megabytes(done), total: megabytes(total ?? done) })}\n`)
  })
}
