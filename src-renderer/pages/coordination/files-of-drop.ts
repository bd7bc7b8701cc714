import { canBeReport } from '../../../src-shared/domain/report-file-name.ts'

/** Of a folder only what a report can be, by name; files that were chosen one by one are judged by the core. */
export const reportsIn = (files: readonly File[]): File[] =>
  files.filter(({ name }) => canBeReport(name)).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))

const pathOf = (file: File) => file.webkitRelativePath || file.name

export interface Dropped {
  files: File[]
  /** Names of files and folders that could not be opened: gone meanwhile, or closed to this person. */
  unread: string[]
}

/** What was dropped: files as they are, folders with everything in them and below. What cannot be read stops nothing. */
export async function filesOfDrop(transfer: Pick<DataTransfer, 'items'>): Promise<Dropped> {
  // Only while the drop is being answered do the items know their files. Some are no files: a dropped link is text, too.
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found: Dropped = { files: [], unread: [] }
  for (const { entry, file } of dropped) {
    if (entry && isFolder(entry)) {
      const below: Dropped = { files: [], unread: [] }
      await collect(entry, below)
      found.files.push(...reportsIn(below.files))
      found.unread.push(...below.unread)
    } else if (file) found.files.push(file)
  }
  return found
}

async function collect(entry: FileSystemEntry, into: Dropped): Promise<void> {
  try {
    if (isFile(entry)) into.files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    else if (isFolder(entry)) for (const one of await entriesOf(entry)) await collect(one, into)
  } catch {
    if (!isFile(entry) || canBeReport(entry.name)) into.unread.push(entry.name)
  }
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    // A browser hands a folder over in parts; an empty one is the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return entries
    entries.push(...part)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
