import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { detectMediaType, mediaTypeOf } from '../../src-main/files/media-type.ts'
import { temporaryFolder } from './disks.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x'.repeat(90_000))])))

test.each([
  ['png', latin1('\x89PNG\r\n\x1a\n....'), 'image/png'],
  ['jpeg', latin1('\xff\xd8\xff\xe0....'), 'image/jpeg'],
  ['gif', latin1('GIF89a....'), 'image/gif'],
  ['webp', latin1('RIFF\x01\x02\x03\x04WEBPVP8 '), 'image/webp'],
  ['wav', latin1('RIFF\x01\x02\x03\x04WAVEfmt '), 'application/octet-stream'],
  ['pdf', latin1('%PDF-1.7\n'), 'application/pdf'],
  [
    'docx',
    zip('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'xlsx',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['a zip that holds a docx name only', zip('word/document.xml'), 'application/zip'],
  ['a broken zip', latin1('PK\x03\x04 PK\x01\x02'), 'application/zip'],
  ['vietnamese text', Buffer.from('Kết quả thực hiện\r\n\tđợt 1'), 'text/plain'],
  ['text whose last character is cut', Buffer.from(`${'a'.repeat(65_535)}ệ`), 'text/plain'],
  ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text/plain'],
  ['html', Buffer.from('<!doctype html><script>1</script>'), 'text/plain'],
  ['utf-16', Buffer.from('\ufeffabc', 'utf16le'), 'application/octet-stream'],
  ['latin-1 text', latin1('caf\xe9 au lait'), 'application/octet-stream'],
  ['a program', latin1('MZ\x90\x00\x03'), 'application/octet-stream'],
  ['nothing', Buffer.alloc(0), 'application/octet-stream'],
])('%s', async (name, bytes, expected) => {
  const path = join(await temporaryFolder(), `${name}.jpg`)
  await writeFile(path, bytes)
  expect(await detectMediaType(path)).toBe(expected)
  expect(mediaTypeOf(bytes)).toBe(expected)
})
