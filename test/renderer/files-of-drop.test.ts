import { describe, expect, it } from 'vitest'
import { filesOfDrop, reportsIn } from '../../src-renderer/pages/coordination/files-of-drop.ts'

/** Entries of a browser, of which only what is asked of them exists. */
const file = (name: string, isGone = false) => {
  const own = new File(['{}'], name)
  const entry = {
    ...{ isFile: true, isDirectory: false, name },
    file: (found: (file: File) => void, failed: (error: Error) => void) =>
      isGone ? failed(new DOMException('gone', 'NotFoundError')) : found(own),
  }
  return { entry, own }
}
const folder = (name: string, entries: object[], isClosed = false) => {
  const parts = [entries.slice(0, 2), entries.slice(2), []]
  const createReader = () => ({
    readEntries: (found: (part: object[]) => void, failed: (error: Error) => void) =>
      isClosed ? failed(new DOMException('closed', 'NotReadableError')) : found(parts.shift() ?? []),
  })
  return { isFile: false, isDirectory: true, name, createReader }
}
const items = (...of: { kind: string; entry?: object; own?: File | null }[]) => {
  const list = of.map(({ kind, entry, own }) => ({
    kind,
    webkitGetAsEntry: () => entry ?? null,
    getAsFile: () => own ?? null,
  }))
  // A list of items has an iterator and nothing else that is used here.
  return { items: list } as unknown as Pick<DataTransfer, 'items'>
}
const names = (files: readonly File[]) => files.map(({ name }) => name)

describe('a drop', () => {
  it('gives each item its own file, whatever else was dropped with it', async () => {
    const [one, two] = [file('một.json'), file('hai.docx')]
    const dropped = await filesOfDrop(
      items({ kind: 'string' }, { kind: 'file', ...one }, { kind: 'string' }, { kind: 'file', ...two }),
    )
    expect(names(dropped.files)).toEqual(['một.json', 'hai.docx'])
  })

  it('walks folders, also one that is called like a file, and names what cannot be read without losing the rest', async () => {
    const inside = folder('thư mục.json', [file('b.json').entry, file('mất.docx', true).entry, file('a.zip').entry])
    const closed = folder('khóa', [], true)
    const root = folder('Báo cáo', [
      ...[inside, closed, file('ảnh.png', true).entry, file('c.JSON').entry],
      ...[file('~$baocao.docx').entry, file('._c.json').entry, file('ghi chú.txt').entry],
    ])
    const dropped = await filesOfDrop(items({ kind: 'file', entry: root, own: new File([], 'Báo cáo') }))
    expect(names(dropped.files).toSorted()).toEqual(['a.zip', 'b.json', 'c.JSON'])
    // A picture that is gone is none of ours.
    expect(dropped.unread).toEqual(['mất.docx', 'khóa'])
  })
})

it('takes of a folder what can be a report by its name, also where marks stand apart from their letters', () => {
  const chosen = ['Xã Tân An.json'.normalize('NFD'), 'x.docx.lnk', 'x.docx', '~$x.docx', '._x.docx', '.json', 'json']
  expect(names(reportsIn(chosen.map((name) => new File(['{}'], name)))).map((name) => name.normalize('NFC'))).toEqual([
    'Xã Tân An.json',
    'x.docx',
  ])
})
