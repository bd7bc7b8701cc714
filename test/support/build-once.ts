import { resolve } from 'node:path'
import { buildWhenOld } from '../../src-main/entry/build-when-old.ts'

/** Some tests run what people run, the built program; it is built once per run, and only when it is old. */
export async function setup(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..')
  const built = await buildWhenOld(root, () => process.stderr.write('Building before the tests…\n'))
  if (!built) throw new Error('the build failed; the reason stands above')
}
