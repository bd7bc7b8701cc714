import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WordReturn } from '../../src-shared/contract/word-edits.ts'
import { editDocx, replaceOnce } from '../support/edit-docx.ts'
import { kindsOf, WordOffice } from '../support/word-edit-builder.ts'

const execute = promisify(execFile)

/** Another program opens our file and saves it anew: what it does to our marks is what we must live with. */
describe('a draft that LibreOffice saved', () => {
  let dir: string
  let word: WordOffice
  let untouched: WordReturn
  let edited: WordReturn

  async function savedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
    const [input, output] = [join(dir, 'draft.docx'), join(dir, 'out')]
    await mkdir(output, { recursive: true })
    await writeFile(input, docx)
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`
    await execute('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      output,
      input,
    ])
    return new Uint8Array(await readFile(join(output, 'draft.docx')))
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-word-'))
    word = await WordOffice.start()
    const saved = await savedByLibreOffice(word.docx)
    untouched = await word.bringBack(saved)
    edited = await word.bringBack(
      await savedByLibreOffice(
        editDocx(word.docx, (xml) =>
          replaceOnce(xml, 'Tiếp tục tuyên truyền.', 'Đẩy mạnh tuyên truyền.').replace(
            /(snv:f:[^"]*"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)[^<]*/,
            '$114',
          ),
        ),
      ),
    )
  }, 120_000)
  afterAll(async () => {
    await word.office.test.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('still says which export it is, and is without a change when nobody changed it', () => {
    // It drops content controls and keeps the properties of the file.
    expect(untouched).toMatchObject({ isGuessed: false, changes: [], notes: [{ kind: 'no-marks' }] })
  })

  test('shows what was changed, and nothing else', () => {
    expect(kindsOf(edited)).toEqual(['text', 'figure'])
    expect(edited.changes[0]?.change).toMatchObject({
      before: 'Tiếp tục tuyên truyền.',
      after: 'Đẩy mạnh tuyên truyền.',
    })
    expect(edited.changes[1]?.change).toMatchObject({ after: '14', value: { kind: 'number', value: '14' } })
  })
})
