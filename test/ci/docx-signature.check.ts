import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentTypesPart, packDocx } from '../../src-main/documents/docx-package.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { documentShapes } from '../support/document-shapes.ts'
import { approver, sealedDocx } from '../support/sealed-docx-builder.ts'
import { tenReports } from '../support/ten-reports.ts'

const run = promisify(execFile)
const verifier = resolve(import.meta.dirname, '../support/verify-docx-signature.py')

/** The ten bring what a report has in earnest, charts with their workbooks among it. */
const documents = [...documentShapes, ...tenReports]

interface Answer {
  signatures?: { valid: boolean; certificateStatus: number; partial: boolean; subject: string }[]
  error?: string
}

/** Another program's word on the package signature: LibreOffice's own, of sealed files and of one that was changed. */
describe('the package signature in LibreOffice', () => {
  let dir: string
  const answers = new Map<string, Answer>()

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-signature-'))
    const files = new Map<string, Uint8Array>()
    for (const [name, document] of documents) files.set(name, (await sealedDocx({}, approver, document)).docx)
    const parts = new Map(await readOfficeZip((await sealedDocx()).docx))
    parts.delete(contentTypesPart)
    const words = new TextDecoder().decode(parts.get('word/document.xml')).replace('4.321', '9.321')
    files.set('changed', packDocx(new Map([...parts, ['word/document.xml', new TextEncoder().encode(words)]])))
    const paths: string[] = []
    for (const bytes of files.values()) {
      const path = join(dir, `${paths.length}.docx`)
      paths.push(path)
      await writeFile(path, bytes)
    }
    // It ends with 1 because one of them is not valid.
    const { stdout } = await run('/usr/bin/python3', [verifier, ...paths]).catch((error: { stdout: string }) => error)
    const lines = stdout.trim().split('\n')
    for (const [at, name] of [...files.keys()].entries()) answers.set(name, JSON.parse(lines[at] ?? '{}'))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test.each(documents.map(([name]) => name))('is valid on a sealed report with %s, and names the approver', (name) => {
    const { signatures = [] } = answers.get(name) ?? {}
    expect(signatures).toMatchObject([{ valid: true, subject: expect.stringContaining('Trần Thị Bích') }])
  })

  test('is not valid once a word was changed, so it looks at the words', () => {
    expect(answers.get('changed')?.signatures).toMatchObject([{ valid: false }])
  })
})
