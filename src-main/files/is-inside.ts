import { isAbsolute, relative, sep } from 'node:path'
import { realPathOfNearest } from './network-path.ts'

/** Whether a folder is another one or lies in it, wherever links lead. Neither need exist yet. */
export async function isInside(dir: string, parent: string): Promise<boolean> {
  const way = relative(await realPathOfNearest(parent), await realPathOfNearest(dir))
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}
