import { setup as buildWhenOld } from '../support/build-once.ts'
import { benchBundle } from './bench-bundle.ts'
import { benchCoordination } from './bench-coordination.ts'
import { benchMatrix } from './bench-matrix.ts'
import { benchOffice } from './bench-office.ts'
import { benchPlanImport } from './bench-plan-import.ts'
import { benchReport } from './bench-report.ts'
import { benchScrolling } from './bench-scrolling.ts'

// `npm run bench [-- office|report|plan-import|bundle|coordination|scrolling]`: how much the app adds to the bare work, on this machine, now. Ratios travel
// between machines; milliseconds do not. Nothing is asserted: a slow machine is no fault of the code.

const benches = {
  office: benchOffice,
  report: benchReport,
  'plan-import': benchPlanImport,
  bundle: benchBundle,
  coordination: async () => ({ imports: await benchCoordination(), tables: await benchMatrix() }),
  scrolling: benchScrolling,
}
// Workers run the built program, as people do.
await buildWhenOld()
const chosen = process.argv[2]
for (const [name, bench] of Object.entries(benches)) {
  if (chosen !== undefined && chosen !== name) continue
  process.stdout.write(`${JSON.stringify(await bench(), null, 2)}\n`)
}
