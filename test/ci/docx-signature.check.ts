import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentTypesPart, packDocx } from '../../src-main/documents/docx-package.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { sealedDocx } from '../support/sealed-docx-builder.ts'

const run = promisify(execFile)
const verifier = resolve(import.meta.dirname, '../support/verify-docx-signature.py')

interface Answer {
  signatures?: { valid: boolean; certificateStatus: number; partial: boolean; subject: string }[]
  error?: string
}

/** A second opinion on the package signature: LibreOffice's own, of the file and of a file that was changed. */
describe('the package signature in LibreOffice', () => {
  let dir: string
  const answers = new Map<string, Answer>()

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-signature-'))
    const { docx } = await sealedDocx()
    const parts = new Map(await readOfficeZip(docx))
    parts.delete(contentTypesPart)
    const words = new TextDecoder().decode(parts.get('word/document.xml')).replace('4.321', '9.321')
    const changed = packDocx(new Map([...parts, ['word/document.xml', new TextEncoder().encode(words)]]))
    const files = { 'sealed.docx': docx, 'changed.docx': changed }
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(dir, name), bytes)
    const paths = Object.keys(files).map((name) => join(dir, name))
    // It ends with 1 because one of the two is not valid.
    const { stdout } = await run('/usr/bin/python3', [verifier, ...paths]).catch((error: { stdout: string }) => error)
    for (const [at, line] of stdout.trim().split('\n').entries()) {
      answers.set(Object.keys(files)[at] ?? '', JSON.parse(line))
    }
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('is valid on a sealed report, and names the approver', () => {
    const found = answers.get('sealed.docx')?.signatures
    expect(found).toHaveLength(1)
    expect(found?.[0]).toMatchObject({ valid: true })
    expect(found?.[0]?.subject).toContain('Trần Thị Bích')
  })

  test('is not valid once a word was changed, so it looks at the words', () => {
    expect(answers.get('changed.docx')?.signatures?.[0]).toMatchObject({ valid: false })
  })
})
