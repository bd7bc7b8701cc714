import { describe, expect, it } from 'vitest'
import { readModules } from './read-imports.ts'

const sources = readModules('src-main', 'src-renderer', 'src-shared')
const everything = [...sources, ...readModules('test')]

/** The lines of a module without comments, numbered from 1. */
const codeLines = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line, index) => ({ line: line.replace(/(^|\s)\/\/.*$/, ''), number: index + 1 }))

const findLines = (modules: typeof sources, pattern: RegExp, except: RegExp = /^$/) =>
  modules
    .filter((module) => !except.test(module.path))
    .flatMap((module) =>
      codeLines(module.text)
        .filter(({ line }) => pattern.test(line))
        .map(({ line, number }) => `${module.path}:${number} ${line.trim()}`),
    )

describe('the source', () => {
  it('was seen', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it('holds no sentence in Vietnamese outside text/', () => {
    // Names of the domain's own data (catalogue of bodies, printed forms by decree, plan reading) are data, not speech.
    const data = /^src-shared\/(text|domain|exchange)\//
    const vietnamese = /['"`>][^'"`<]*[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu
    expect(findLines(sources, vietnamese, data)).toEqual([])
  })

  it('shows no English words written into a page', () => {
    const words =
      /(?:<[A-Z]\w*[^>]*>|<(?:p|h\d|span|div|td|th|li|label|button)[^>]*>)\s*[A-Za-z]{2,}[^<{]*<\/|(?:label|title|placeholder|aria-label|description)="[A-Za-z][^"]*"/
    expect(
      findLines(
        sources.filter((module) => module.path.endsWith('.tsx')),
        words,
      ),
    ).toEqual([])
  })

  it('takes neither clock nor chance of its own in rules and features', () => {
    const pure = sources.filter((module) => /^src-(shared|main\/features)\//.test(module.path))
    expect(findLines(pure, /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/)).toEqual([])
  })

  it('gives no type away', () => {
    expect(findLines(everything, /\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)/, /^test\/house\//)).toEqual([])
  })

  it('skips no test in silence', () => {
    expect(findLines(everything, /\b(it|test|describe)\.(only|skip|todo)\(/, /^test\/house\//)).toEqual([])
  })

  it('writes files in one room only', () => {
    const writing =
      /\b(writeFile|appendFile|createWriteStream|rename|unlink|rmdir|mkdir|copyFile|cp|rm)(Sync)?\b.*from 'node:fs/
    const rooms = /^src-main\/(files|entry|db)\//
    expect(findLines(sources, writing, rooms)).toEqual([])
  })

  it('is made of small files', () => {
    const long = everything.filter((module) => module.text.split('\n').length > 301)
    expect(long.map((module) => `${module.path} (${module.text.split('\n').length - 1})`)).toEqual([])
  })
})
