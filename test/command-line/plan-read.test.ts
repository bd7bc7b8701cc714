import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../support/command-line.ts'
import { planText } from '../support/plan-text.ts'

describe('plan read', () => {
  let dir: string
  const at = (name: string) => join(dir, name)
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-plan-'))
    await writeFile(at('plan.txt'), `\ufeff${planText}`)
    await writeFile(at('plan.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await writeFile(at('picture.docx'), Buffer.from('89504e470d0a1a0a', 'hex'))
    await writeFile(at('empty.txt'), '')
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('prints the reading in the shape of the annotated plans, with spans into the text that it gives too', async () => {
    const run = await commandLine(['plan', 'read', at('plan.txt'), '--json'])
    expect(run.status).toBe(0)
    const reading = JSON.parse(run.out)
    expect(reading).toMatchObject({ number: '17/KH-UBND', date: '2026-02-03' })
    expect(reading.outline.map(({ marker }: { marker: string }) => marker)).toContain('II.')
    for (const { text, span } of reading.deadlines) {
      expect(reading.source.text.slice(span.start, span.end).replace(/\s+/gu, ' ')).toBe(text)
    }
    expect(reading.deadlines.length).toBeGreaterThan(0)
  })

  test.each([
    ['vi', 'Đề mục:', 'thời hạn:'],
    ['en', 'Items:', 'date:'],
  ])('without --json gives lines for people: %s', async (language, ...words) => {
    const run = await commandLine(['plan', 'read', at('plan.txt'), '--lang', language])
    expect(run.status).toBe(0)
    for (const word of words) expect(run.out).toContain(word)
    expect(run.out).toContain('17/KH-UBND')
  })

  test.each([
    ['plan.doc', 'định dạng Office cũ'],
    ['picture.docx', 'Tệp này là hình ảnh'],
    ['empty.txt', 'Không thấy chữ nào'],
    ['nowhere.docx', 'Không đọc được tệp'],
  ])('ends with 1 and a sentence for %s', async (file, sentence) => {
    const run = await commandLine(['plan', 'read', at(file), '--json'])
    expect(run).toMatchObject({ status: 1, out: '' })
    expect(run.told).toContain(sentence)
  })

  test.each([[['plan', 'read']], [['plan', 'read', 'a', 'b']], [['plan', 'read', 'a', '--data', 'x']]])(
    'ends with 2 on wrong usage: %j',
    async (args) => {
      expect(await commandLine(args)).toMatchObject({ status: 2, out: '' })
    },
  )
})
