import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { roundTable } from '../../src-shared/contract/matrix.ts'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { CallRefused } from '../app/app-client.ts'
import { copyOut } from '../files/copy-out.ts'
import { coordinated } from './coordinate-matrix.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'

/** `coordinate export`: every table of the year's round as a workbook; `plan` null: of every plan coordinated here. */
export async function exportRoundTables(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: { plan: PlanId | null; year: number; out: string },
): Promise<Status> {
  const out = resolve(order.out)
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new AppError('cli.file-missing', { path: order.out })
  const files = await withClient(invocation, place, async (client) => {
    const written: { planId: PlanId; table: string; path: string }[] = []
    for (const planId of await coordinated(client, order.plan)) {
      for (const table of roundTable.options) {
        const period = { kind: 'year' as const, year: order.year, ordinal: null }
        const { exportId, name } = await client.call('matrix.export', { planId, period, estimate: false, table })
        const file = await client.app.getFile(client.session, 'export', exportId)
        if (!file.ok) throw new CallRefused('getFile', file.error)
        const path = join(out, name)
        await copyOut(file.value.path, path)
        written.push({ planId, table, path })
      }
    }
    return written
  })
  answer(
    invocation,
    { year: order.year, files },
    files.map(({ path }) => path),
  )
  return 0
}
