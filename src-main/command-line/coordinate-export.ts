import { roundTable } from '../../src-shared/contract/matrix.ts'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import { coordinated } from './coordinate-matrix.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'
import { requireFolder, writeOut } from './write-out.ts'

/** `coordinate export`: every table of the year's round as a workbook; `plan` null: of every plan coordinated here. */
export async function exportRoundTables(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: { plan: PlanId | null; year: number; out: string },
): Promise<Status> {
  const out = await requireFolder(order.out)
  const files = await withClient(invocation, place, async (client) => {
    const written: { planId: PlanId; table: string; path: string }[] = []
    for (const planId of await coordinated(client, order.plan)) {
      for (const table of roundTable.options) {
        const period = { kind: 'year' as const, year: order.year, ordinal: null }
        const file = await client.call('matrix.export', { planId, period, estimate: false, table })
        written.push({ planId, table, path: await writeOut(client, file, out) })
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
