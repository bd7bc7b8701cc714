import canonicalize from 'canonicalize'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Deepest nesting of arrays and objects that a payload may have; the payload object itself is level 1. */
export const maxDepth = 32

/** What makes a value unfit to be sealed or read, with the dotted path where it stands. */
export interface JsonFault {
  fault: 'too-deep' | 'forbidden-key' | 'not-nfc' | 'lone-surrogate' | 'not-json'
  path: string
}

/** Names through which a careless merge would reach an object's prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The canonical text of a JSON value (RFC 8785, JCS). Throws where JSON has no word for the value or a string is not
 * Unicode. It does not judge the content: what a payload may hold is the matter of `findJsonFault`.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}

/** Looks for nesting below `maxDepth` only; to be asked before anything that walks a stranger's value by recursion. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = []
    for (const node of level) {
      if (node === null || typeof node !== 'object') continue
      if (depth >= maxDepth) return true
      for (const child of Object.values(node)) if (child !== null && typeof child === 'object') below.push(child)
    }
    level = below
  }
  return false
}

/** The first thing in `value` that may not be sealed, or null. Text must be NFC, so that equal words have equal bytes. */
export function findJsonFault(value: unknown): JsonFault | null {
  if (isTooDeep(value)) return { fault: 'too-deep', path: '' }
  return faultAt(value, '')
}

function faultAt(value: unknown, path: string): JsonFault | null {
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'string') return faultOfText(value, path)
  if (typeof value === 'number') return Number.isFinite(value) ? null : { fault: 'not-json', path }
  if (typeof value !== 'object') return { fault: 'not-json', path }
  if (Array.isArray(value)) return firstFault(value.entries(), path)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return { fault: 'not-json', path }
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return { fault: 'forbidden-key', path: join(path, key) }
    const fault = faultOfText(key, join(path, key))
    if (fault) return fault
  }
  return firstFault(Object.entries(value), path)
}

function firstFault(entries: Iterable<[string | number, unknown]>, path: string): JsonFault | null {
  for (const [key, child] of entries) {
    const fault = faultAt(child, join(path, key))
    if (fault) return fault
  }
  return null
}

function faultOfText(text: string, path: string): JsonFault | null {
  if (!text.isWellFormed()) return { fault: 'lone-surrogate', path: path.toWellFormed() }
  return text === text.normalize('NFC') ? null : { fault: 'not-nfc', path }
}

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
