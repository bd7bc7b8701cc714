const reportFile = /\.(json|docx|zip)$/i

/** Of a folder only what a report can be, by name; files that were chosen one by one are judged by the core. */
export const reportsIn = (files: readonly File[]): File[] =>
  files.filter(({ name }) => reportFile.test(name)).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))

const pathOf = (file: File) => file.webkitRelativePath || file.name

/** What was dropped: files as they are, folders with everything in them and below. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  // Only while the drop is being answered do the items know their files.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const loose = [...transfer.files]
  const files: File[] = []
  for (const [at, entry] of entries.entries()) {
    const file = loose[at]
    if (entry?.isDirectory) files.push(...reportsIn(await filesBelow(entry)))
    else if (file) files.push(file)
  }
  return files
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (;;) {
    // A browser hands a folder over in parts; an empty one is the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return files
    for (const one of part) files.push(...(await filesBelow(one)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
