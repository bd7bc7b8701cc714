import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ExportedFile } from '../../src-shared/contract/packages.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { type AppClient, CallRefused } from '../app/app-client.ts'
import { copyOut } from '../files/copy-out.ts'

/** A folder that is there, as an absolute path. @throws AppError `cli.file-missing` */
export async function requireFolder(path: string): Promise<string> {
  const folder = resolve(path)
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new AppError('cli.file-missing', { path })
  return folder
}

/** Copies an exported file into a folder under its own name; gives its path. */
export async function writeOut(client: AppClient, { exportId, name }: ExportedFile, folder: string): Promise<string> {
  const file = await client.app.getFile(client.session, 'export', exportId)
  if (!file.ok) throw new CallRefused('getFile', file.error)
  const path = join(folder, name)
  await copyOut(file.value.path, path)
  return path
}
