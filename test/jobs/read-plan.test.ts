import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPlanFile } from '../../src-main/jobs/kinds/read-plan.ts'
import { planText } from '../support/plan-text.ts'
import { rawPdf } from '../support/raw-pdf.ts'

async function stored(bytes: Uint8Array | string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'snv-read-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const path = join(dir, 'staged')
  await writeFile(path, bytes)
  return path
}

function context() {
  const stop = new AbortController()
  const told: string[] = []
  const progress = (done: number, total: number | null, unit: string) => void told.push(`${done}/${total} ${unit}`)
  const give = () => Promise.reject(new Error('a plan is given as a whole'))
  return { stop, told, ctx: { dataDir: '', signal: stop.signal, progress, give } }
}

describe('the job that reads a plan', () => {
  test('gives the same for a file and for its pasted words', async () => {
    const file = await readPlanFile({ from: 'file', path: await stored(planText) }, context().ctx)
    const pasted = await readPlanFile({ from: 'pasted', text: planText, html: null }, context().ctx)
    expect(file).toEqual(pasted)
    expect(file.reading.document.number?.text).toBe('17/KH-UBND')
    expect(file.reading.items.length).toBeGreaterThan(5)
  })

  test('tells the pages of a PDF and then the steps of the rules', async () => {
    const page = (text: string) => [{ text, x: 85, y: 100 }]
    const { ctx, told } = context()
    await readPlanFile({ from: 'file', path: await stored(rawPdf([page('Một'), page('Hai')])) }, ctx)
    expect(told.slice(0, 2)).toEqual(['1/2 pages', '2/2 pages'])
    expect(told.at(-1)).toMatch(/ steps$/)
  })

  test('stops between two steps', async () => {
    const { ctx, stop } = context()
    const progress = () => stop.abort()
    const work = readPlanFile({ from: 'pasted', text: planText, html: null }, { ...ctx, progress })
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  })
})
