import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Module, readModules, repository } from './read-imports.ts'

/** A stylesheet of the window, what it names, and the modules that import it under which name. */
interface Sheet {
  path: string
  classes: string[]
  users: { module: Module; local: string }[]
  /** Classes of other sheets that its own are composed of, as `path name`. */
  composed: string[]
}

const modules = readModules('src-renderer')

const sheets: Sheet[] = readdirSync(join(repository, 'src-renderer'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('src-renderer', name).split(sep).join('/'))
  .filter((name) => name.endsWith('.module.css'))
  .map((path) => readSheet(path, readFileSync(join(repository, path), 'utf8')))

function readSheet(path: string, css: string): Sheet {
  const composed = [...css.matchAll(/composes: ([^;]+) from ["'](.+?)["']/g)].flatMap(([, names = '', from = '']) =>
    names.split(' ').map((name) => `${posix.join(posix.dirname(path), from)} ${name}`),
  )
  return { path, classes: classesOf(css), users: usersOf(path), composed }
}

const composed = new Set(sheets.flatMap((sheet) => sheet.composed))

function classesOf(css: string): string[] {
  // Selectors only: what stands in braces or comments may hold dots of its own.
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}')
  return [...new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))]
}

function usersOf(path: string): Sheet['users'] {
  return modules.flatMap((module) =>
    [...module.text.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)]
      .filter(([, , request = '']) => posix.join(posix.dirname(module.path), request) === path)
      .map(([, local = '']) => ({ module, local })),
  )
}

/** `classes.name`, or `classes[tone]` in a module that says the word. */
function uses({ module, local }: Sheet['users'][number], name: string): boolean {
  if (new RegExp(`\\b${local}\\.${name}\\b`).test(module.text)) return true
  return module.text.includes(`${local}[`) && new RegExp(`\\b${name}\\b`).test(module.text)
}

describe('the stylesheets of the window', () => {
  it('were seen', () => {
    expect(sheets.length).toBeGreaterThan(20)
    expect(classesOf('.a:hover > .b-c { top: 0.5px; } /* .d */ @media (x) { .e { color: red } }')).toEqual([
      'a',
      'b-c',
      'e',
    ])
  })

  it('name no class that nothing wears: take it out', () => {
    const dead = sheets.flatMap(({ path, classes, users }) =>
      classes
        .filter((name) => !composed.has(`${path} ${name}`) && !users.some((user) => uses(user, name)))
        .map((name) => `${path} .${name}`),
    )
    expect(dead).toEqual([])
  })

  it('name every class that something wears', () => {
    const missing = sheets.flatMap(({ path, classes, users }) =>
      users.flatMap(({ module, local }) =>
        [...module.text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))]
          .map(([, name = '']) => name)
          .filter((name) => !classes.includes(name))
          .map((name) => `${module.path} wears .${name}, which ${path} does not name`),
      ),
    )
    const known = new Set(sheets.flatMap(({ path, classes }) => classes.map((name) => `${path} ${name}`)))
    expect([...missing, ...[...composed].filter((name) => !known.has(name))]).toEqual([])
  })
})
