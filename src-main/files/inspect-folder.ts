import { access, constants, stat } from 'node:fs/promises'
import { isNetworkPath } from './network-path.ts'

/** What a person should know of a folder before choosing it for backup copies. `sameDisk`: as the data folder. */
export async function inspectFolder(dir: string, dataDir: string) {
  const [folder, data] = await Promise.all([stat(dir).catch(() => null), stat(dataDir)])
  const writable =
    folder?.isDirectory() === true &&
    (await access(dir, constants.W_OK).then(
      () => true,
      () => false,
    ))
  return { writable, onNetwork: await isNetworkPath(dir), sameDisk: folder?.dev === data.dev }
}
