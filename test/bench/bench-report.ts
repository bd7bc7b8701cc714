import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { makeBackedUpKey, passphrase, ReportInHand } from '../support/report-builder.ts'
import { writeWithLibrary } from './docx-library.ts'
import { openLargeOffice } from './large-office.ts'
import { compare, holding } from './measure.ts'

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

    // The steps of one revision; what people do between drafting and sealing is theirs, and is not measured.
    const begin = async () => {
      if (report.now.state === 'sealed') await lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung' })
      await report.refresh(lan)
    }
    const redraft = () => lan.call('reports.redraft', report.seen)
    const number = async () => {
      await report.refresh(lan)
      await lan.call('reports.submit', {
        ...report.seen,
        openReasons: { rest: 'Các phần còn lại lãnh đạo chỉ đạo sau.' },
      })
      await report.refresh(minh)
      await minh.call('reports.approve', report.seen)
      await report.refresh(lan)
      await lan.call('reports.number', { ...report.seen, value: '05', symbol: 'BC-SYT', date: '2026-12-03' })
      await report.refresh(minh)
    }
    const seal = () => minh.call('reports.seal', { ...report.seen, passphrase })
    const draftAndSeal = async () => {
      await begin()
      const drafting = await timed(redraft)
      await number()
      const sealing = await timed(seal)
      await report.refresh(minh)
      return drafting + sealing
    }

    const library = () => writeWithLibrary(composeDocument(report.now.printed))
    const results = [await compare('draft, DOCX and seal', draftAndSeal, library, runs)]
    await begin()
    const held = [
      await holding('draft', 1, redraft),
      await holding('show', runs, () => lan.call('reports.get', { reportId, revision: null })),
    ]
    await number()
    held.push(await holding('DOCX and seal', 1, seal))
    return { tasks, rounds: runs, results, held }
  } finally {
    await test.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
