import { openSealedFile } from '../../../src-main/jobs/open-sealed-file.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import { openOnDisk } from '../../support/bundle-builder.ts'
import { agencyIdOf, coordinator, sampleReport } from '../sample-payloads.ts'
import { approverKey, now, trust } from '../test-keys.ts'
import { sealText } from './attacks.ts'

/** What a run of mutations came to. A case that throws, or is trusted with another content, ends the run. */
export interface Tally {
  cases: number
  trusted: number
  unknownKey: number
  /** How often each code refused. */
  refused: Record<string, number>
}

/** mulberry32: the same seed draws the same numbers everywhere. */
export function draws(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  // The index is below the length, so there is one; a list of unknowns may hold undefined.
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { below, oneOf }
}
type Draws = ReturnType<typeof draws>

const emptyTally = (): Tally => ({ cases: 0, trusted: 0, unknownKey: 0, refused: {} })

async function judge(
  tally: Tally,
  file: Uint8Array,
  isGenuine: (payload: unknown) => boolean,
  name: string,
  open: typeof openOnDisk | typeof openSealedFile = openSealedFile,
) {
  const reader = { expect: ['report' as const], trust, me: agencyIdOf(coordinator), now }
  const opened = await open(file, reader).catch((cause: unknown) => {
    throw new Error(`${name} was not refused but broke the reader`, { cause })
  })
  tally.cases += 1
  if (opened.verdict === 'refused') {
    tally.refused[opened.error.code] = (tally.refused[opened.error.code] ?? 0) + 1
  } else if (opened.verdict === 'unknown-key') {
    tally.unknownKey += 1
  } else {
    if (!isGenuine(opened.payload)) throw new Error(`${name} was trusted with another content`)
    tally.trusted += 1
  }
}

/** Pieces of JSON text that a reader may trip over. */
const pieces = [
  ...['1e400', '-0', '1.0', '9'.repeat(400), '0.1e-999', '01', '+1', 'NaN', '2147483649', '-1', '9007199254740993'],
  ...[
    '"\\ud800"',
    '"o\u031b\u0309"',
    '"\\u0000"',
    '"\u202e"',
    '"\\u0041"',
    '""',
    `"${'x'.repeat(30_000)}"`,
    '"../../x"',
  ],
  ...['null', 'true', '{}', '[]', '[[[[', '{"a":', `${'['.repeat(40)}${']'.repeat(40)}`, '{"__proto__":{"a":1}}'],
  ...['"constructor":1,', '"extra":1,', ',', ':', '}', ']', '"', '\\', ' ', '\n', '\ufeff', '\u2028', '/*x*/'],
]

/** Values put in place of a member: wrong kinds, wrong sizes, words of the format in the wrong place. */
const values: unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, '', ' ', 'x', '2026-02-30', '9999-12-31', 'a'.repeat(64)],
  ...[[], {}, [[]], [null], { kind: 'number', value: 1 }, 'o\u031b', '\u202e', '\u0000', 'x'.repeat(25_000)],
  ...[agencyIdOf('vn86-noi-vu'), 'report', 'receipt', 2, '00000000-0000-4000-8000-000000000001', 'https://example.org'],
]

type Node = Record<string, unknown> | unknown[]
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every place in the tree: the object or list, and the name or index in it. */
function placesOf(value: unknown): [Node, string][] {
  if (!isNode(value)) return []
  return Object.keys(value).flatMap((key) => [[value, key] as [Node, string], ...placesOf(memberOf(value, key))])
}

// An index of a list is a name too.
const memberOf = (node: Node, key: string): unknown => (node as Record<string, unknown>)[key]
const setMember = (node: Node, key: string, value: unknown): void => {
  ;(node as Record<string, unknown>)[key] = value
}

function mutateTree({ below, oneOf }: Draws, payload: unknown): string {
  const places = placesOf(payload)
  const [node, key] = places[below(places.length)] ?? [{}, '']
  const [otherNode, otherKey] = places[below(places.length)] ?? [{}, '']
  const how = below(6)
  if (how === 0) setMember(node, key, oneOf(values))
  else if (how === 1 && Array.isArray(node)) node.splice(Number(key), 1)
  else if (how === 1) Reflect.deleteProperty(node, key)
  else if (how === 2) setMember(node, `${key}${oneOf(['x', '_', '1', '\u0301'])}`, memberOf(node, key))
  else if (how === 3) setMember(node, key, structuredClone(memberOf(otherNode, otherKey)))
  else if (how === 4 && Array.isArray(node))
    node.push(...Array.from({ length: 1 + below(3) }, () => structuredClone(node[0])))
  else if (how === 4) setMember(node, key, [memberOf(node, key)])
  else {
    let deep: unknown = memberOf(node, key)
    for (let level = below(60); level > 0; level -= 1) deep = below(2) === 0 ? [deep] : { a: deep }
    setMember(node, key, deep)
  }
  // Now and then without canonical order: what the agency seals is up to it.
  return below(10) === 0 ? JSON.stringify(payload) : canonicalOrPlain(payload)
}

function canonicalOrPlain(value: unknown): string {
  try {
    return canonicalJson(value)
  } catch {
    // Half a character has no canonical form; it is sealed as it stands.
    return JSON.stringify(value)
  }
}

function mutateText({ below, oneOf }: Draws, text: string): string {
  const at = below(text.length)
  const how = below(4)
  if (how === 0) return text.slice(0, at) + oneOf(pieces) + text.slice(at)
  if (how === 1) return text.slice(0, at) + oneOf(pieces) + text.slice(at + 1 + below(12))
  const from = below(text.length)
  const piece = text.slice(from, from + 1 + below(80))
  // A member said twice, or a piece of one place in another.
  return how === 2 ? text.slice(0, at) + piece + text.slice(at) : text.slice(0, from) + text.slice(from + piece.length)
}

/** The payload's structure changed and sealed again with the key of a registered agency. */
export async function mutatePayloads(count: number, seed: number): Promise<Tally> {
  const drawn = draws(seed)
  const genuine = canonicalJson(sampleReport())
  const tally = emptyTally()
  for (let index = 0; index < count; index += 1) {
    const payload: unknown = JSON.parse(genuine)
    // Most keep to JSON: what is none is refused before anything looks at its structure.
    for (let more = drawn.below(2); more > 0; more -= 1) mutateTree(drawn, payload)
    const whole = mutateTree(drawn, payload)
    const text = drawn.below(3) === 0 ? mutateText(drawn, whole) : whole
    // Trusted is what says, byte for byte, what was sealed: nothing was read into it or left out of it.
    const isSealed = (read: unknown) => canonicalJson(read) === text
    await judge(tally, await sealText(text, 'report', approverKey), isSealed, `payload ${index} of seed ${seed}`)
  }
  return tally
}

function mutateBytes({ below }: Draws, bytes: Uint8Array): Uint8Array {
  const at = below(bytes.length)
  const length = 1 + below(below(4) === 0 ? 2_000 : 8)
  const from = below(bytes.length)
  const piece = bytes.slice(from, from + length)
  const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
  switch (below(7)) {
    case 0:
    case 1: {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 + below(255))
      return changed
    }
    case 2:
      return joined(bytes.slice(0, at), bytes.slice(at + length))
    case 3:
      return joined(bytes.slice(0, at), piece, bytes.slice(at))
    case 4:
      return joined(bytes.slice(0, at), piece, bytes.slice(at + piece.length))
    case 5:
      return bytes.slice(0, at)
    default:
      return joined(
        bytes.slice(0, at),
        Uint8Array.from({ length }, () => below(256)),
        bytes.slice(at + length),
      )
  }
}

/** Moving a piece onto its like changes nothing and says nothing: such a draw is drawn again. */
function changedBytes(drawn: Draws, genuine: Uint8Array): Uint8Array {
  const file = mutateBytes(drawn, genuine)
  return Buffer.from(file).equals(Buffer.from(genuine)) ? changedBytes(drawn, genuine) : file
}

/** Bytes of sealed files changed on their way; `containers` are taken in turn. */
export async function mutateContainers(count: number, seed: number, containers: readonly Uint8Array[]): Promise<Tally> {
  const drawn = draws(seed)
  const tally = emptyTally()
  for (let index = 0; index < count; index += 1) {
    const genuine = containers[index % containers.length] ?? new Uint8Array()
    const file = changedBytes(drawn, genuine)
    // Not one byte may differ from what was sealed.
    await judge(tally, file, () => false, `container ${index} of seed ${seed}`, openOnDisk)
  }
  return tally
}
