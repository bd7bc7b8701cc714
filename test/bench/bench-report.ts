import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { makeBackedUpKey, passphrase, ReportInHand } from '../support/report-builder.ts'
import { writeWithLibrary } from './docx-library.ts'
import { openLargeOffice } from './large-office.ts'
import { compare } from './measure.ts'

const tasks = 500
const runs = 7

/**
 * Drafting, DOCX and seal of 500 tasks, as people call them, against the `docx` library alone making the file of the
 * same content in memory. The key is opened at the cost of tests, which is next to nothing.
 */
export async function benchReport() {
  console.error(`a report of ${tasks} tasks`)
  const { test, lan, periodId, planId } = await openLargeOffice(tasks, tasks)
  try {
    const minh = await test.signIn('minh')
    await makeBackedUpKey(minh)
    const { reportId } = await lan.call('reports.draft', { planIds: [planId], periodId })
    const report = new ReportInHand(await lan.call('reports.get', { reportId, revision: null }))

    /** The road of one revision; only drafting and sealing are timed, what people do in between is theirs. */
    const draftAndSeal = async () => {
      if (report.now.state === 'sealed') await lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung' })
      await report.refresh(lan)
      const spent = { ms: 0 }
      await timed(spent, () => lan.call('reports.redraft', report.seen))
      await report.refresh(lan)
      await lan.call('reports.submit', { ...report.seen, openPlacesReason: 'Các phần còn lại lãnh đạo chỉ đạo sau.' })
      await report.refresh(minh)
      await minh.call('reports.approve', report.seen)
      await report.refresh(lan)
      await lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
      await report.refresh(minh)
      await timed(spent, () => minh.call('reports.seal', { ...report.seen, passphrase }))
      await report.refresh(minh)
      return spent.ms
    }
    const results = [
      await compare(
        'draft, DOCX and seal',
        draftAndSeal,
        () => writeWithLibrary(composeDocument(report.now.printed)),
        runs,
      ),
    ]
    return { tasks, rounds: runs, results }
  } finally {
    await test.close()
  }
}

async function timed(spent: { ms: number }, work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  spent.ms += performance.now() - start
}
