import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

/** One import of a module. `target` is a path of the repository, or the package or node: module named. */
export interface Import {
  target: string
  inRepository: boolean
  typeOnly: boolean
}

export interface Module {
  /** From the top of the repository, with forward slashes. */
  path: string
  text: string
  imports: Import[]
}

export const repository = resolve(import.meta.dirname, '../..')

/** Every TypeScript module below the given folders. */
export function readModules(...folders: string[]): Module[] {
  return folders
    .filter((folder) => existsSync(join(repository, folder)))
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((path) => readModule(path, readFileSync(join(repository, path), 'utf8')))
}

/** Reads the imports of one module: static, re-exported and dynamic ones with a literal name. */
export function readModule(path: string, text: string): Module {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const found = [
    ...module.staticImports.map((one) => ({
      request: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap((one) => one.entries)
      .flatMap((entry) =>
        entry.moduleRequest ? [{ request: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^['"](.+)['"]$/.exec(text.slice(start, end))?.[1]
      return literal === undefined ? [] : [{ request: literal, typeOnly: false }]
    }),
  ]
  const imports = found.map(({ request, typeOnly }) => {
    const inRepository = request.startsWith('.')
    const target = inRepository ? posix.normalize(posix.join(posix.dirname(path), request)) : packageOf(request)
    return { target, inRepository, typeOnly }
  })
  return { path, text, imports }
}

function packageOf(request: string): string {
  if (request.startsWith('node:')) return request
  return request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/')
}
