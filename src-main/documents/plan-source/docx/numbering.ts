import { formatBullet, formatListNumber } from '../number-format.ts'
import type { DocxStyles, NumberingProperties } from './styles.ts'
import { child, flagOf, valOf, type XmlElement } from './xml-tree.ts'

interface Level {
  start: number
  format: string
  /** `%1.%2.`, or the sign of a bullet. */
  text: string
  /** Deeper than the level (from 0) that starts this one again; 0 = it never starts again. */
  restartsAfter: number
  allDecimal: boolean
  paragraphStyle: string | undefined
}

interface Numbered {
  listId: string
  levels: Map<number, Level>
  startOverrides: Map<number, number>
}

export interface ListMarker {
  marker: string
  /** Depth in its list, from 0. */
  level: number
}

/** Computes the markers that Word prints in front of list paragraphs; must be asked in the order of the document. */
export interface ListNumbers {
  /** Null for a paragraph outside of lists. */
  next(properties: NumberingProperties, styleId: string | undefined): ListMarker | null
}

const deepest = 8

export function readNumbering(root: XmlElement | null, styles: DocxStyles): ListNumbers {
  const numbered = root ? numberedLists(root, styles) : new Map<string, Numbered>()
  // Lists that share one definition count on together, until one of them says where it starts.
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  return {
    next({ numId, level: saidLevel }, styleId) {
      const list = numId === undefined || numId === '0' ? undefined : numbered.get(numId)
      if (!list) return null
      const level = Math.min(saidLevel ?? levelOfStyle(list, styleId) ?? 0, deepest)
      const definition = list.levels.get(level)
      if (!definition) return null
      const counts = counters.get(list.listId) ?? []
      counters.set(list.listId, counts)
      const override = list.startOverrides.get(level)
      const isFirst = !started.has(`${numId} ${level}`)
      started.add(`${numId} ${level}`)
      const before = counts[level]
      counts[level] =
        override !== undefined && isFirst ? override : before === undefined ? definition.start : before + 1
      for (let deeper = level + 1; deeper <= deepest; deeper += 1) {
        const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper
        if (level < restartsAfter) counts[deeper] = undefined
      }
      return { marker: printed(level, definition, list, counts), level }
    },
  }
}

function printed(level: number, definition: Level, list: Numbered, counts: readonly (number | undefined)[]): string {
  if (definition.format === 'bullet') return formatBullet(definition.text, bulletsAbove(level, list))
  return definition.text
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const place = Number(digit) - 1
      const counted = list.levels.get(place)
      const value = counts[place] ?? counted?.start ?? 1
      const format = definition.allDecimal ? 'decimal' : (counted?.format ?? 'decimal')
      return formatListNumber(value, format)
    })
    .trim()
}

const bulletsAbove = (level: number, { levels }: Numbered): number =>
  [...levels].filter(([above, { format }]) => above < level && format === 'bullet').length

const levelOfStyle = ({ levels }: Numbered, styleId: string | undefined): number | undefined =>
  styleId === undefined ? undefined : [...levels].find(([, { paragraphStyle }]) => paragraphStyle === styleId)?.[0]

function numberedLists(root: XmlElement, styles: DocxStyles): Map<string, Numbered> {
  const abstract = new Map<string, XmlElement>()
  for (const one of root.children.filter(({ name }) => name === 'w:abstractNum')) {
    abstract.set(one.attributes['w:abstractNumId'] ?? '', one)
  }
  const nums = root.children.filter(({ name }) => name === 'w:num')
  const listOfNum = new Map(nums.map((num) => [num.attributes['w:numId'] ?? '', valOf(num, 'w:abstractNumId') ?? '']))
  const lists = new Map<string, Numbered>()
  for (const num of nums) {
    const listId = definedIn(valOf(num, 'w:abstractNumId') ?? '', abstract, listOfNum, styles)
    const levels = levelsOf(abstract.get(listId)?.children ?? [])
    const startOverrides = new Map<number, number>()
    for (const override of num.children.filter(({ name }) => name === 'w:lvlOverride')) {
      const level = numberOf(override.attributes['w:ilvl']) ?? 0
      for (const [, own] of levelsOf(override.children)) levels.set(level, own)
      const start = numberOf(valOf(override, 'w:startOverride'))
      if (start !== undefined) startOverrides.set(level, start)
    }
    lists.set(num.attributes['w:numId'] ?? '', { listId, levels, startOverrides })
  }
  return lists
}

/** A list may say that a list style holds its levels; that style points to a list in turn. */
function definedIn(
  listId: string,
  abstract: ReadonlyMap<string, XmlElement>,
  listOfNum: ReadonlyMap<string, string>,
  styles: DocxStyles,
): string {
  const link = valOf(abstract.get(listId), 'w:numStyleLink')
  const { numId } = link === undefined ? {} : styles.paragraph(link).numbering
  return (numId === undefined ? undefined : listOfNum.get(numId)) ?? listId
}

function levelsOf(children: readonly XmlElement[]): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of children.filter(({ name }) => name === 'w:lvl')) {
    const level = numberOf(element.attributes['w:ilvl']) ?? 0
    levels.set(level, {
      start: numberOf(valOf(element, 'w:start')) ?? 0,
      format: valOf(child(element, 'mc:AlternateContent'), 'w:numFmt') ?? valOf(element, 'w:numFmt') ?? 'decimal',
      text: valOf(element, 'w:lvlText') ?? '',
      restartsAfter: numberOf(valOf(element, 'w:lvlRestart')) ?? level,
      allDecimal: flagOf(element, 'w:isLgl') ?? false,
      paragraphStyle: valOf(element, 'w:pStyle'),
    })
  }
  return levels
}

export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
