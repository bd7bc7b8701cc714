import { type Area, groupRules } from './assignee-groups.ts'
import type { Catalogue, CatalogueBody, SuccessionEdge } from './catalogue-body.ts'
import type { AgencyId } from './ids.ts'
import { foldInPlace, nfc } from './vietnamese-text.ts'

/** A piece of a plan's wording that names bodies, with what it means today. The words stay, so that a task can be traced to them. */
export interface PhrasePart {
  words: string
  kind: 'group' | 'agency' | 'former'
  agencies: AgencyId[]
  offered: AgencyId[]
  /** Functions were split, or the name fits several bodies: the choice is a person's. */
  needsPerson: boolean
}

export interface PhraseReading {
  parts: PhrasePart[]
  /** Words between the parts that name nothing known. */
  unread: string[]
}

interface Found extends PhrasePart {
  start: number
  end: number
}

/** Same length as `nfc(text)`, so that places found in it are places in the words. */
const foldPhrase = (text: string) => foldInPlace(text).replace(/[–—−]/gu, '-')

/** Reads who is meant by a line of assignees; one line may name seven bodies and two groups. */
export function readAssignees(
  phrase: string,
  catalogue: Catalogue,
  area: Area = { formerProvinces: [] },
): PhraseReading {
  const words = nfc(phrase).replace(/\s+/gu, ' ').trim()
  const folded = foldPhrase(words)
  const found = [...findGroups(folded, catalogue, area), ...findNames(folded, catalogue, area)]
  const chosen: Found[] = []
  // The longest wins: "Ủy ban Mặt trận Tổ quốc và các đoàn thể" is one group, not a body with leftovers.
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (chosen.every((other) => one.end <= other.start || one.start >= other.end)) chosen.push(one)
  chosen.sort((a, b) => a.start - b.start)
  return {
    parts: chosen.map(({ start, end, ...part }) => ({ ...part, words: words.slice(start, end) })),
    unread: leftovers(words, chosen, catalogue),
  }
}

const isWordAt = (text: string, start: number, end: number) =>
  !/[a-z0-9]/u.test(text.charAt(start - 1)) && !/[a-z0-9]/u.test(text.charAt(end))

function findGroups(folded: string, catalogue: Catalogue, area: Area): Found[] {
  return groupRules.flatMap(({ pattern, kind, mean }) =>
    [...folded.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => isWordAt(folded, start, end))
      .map((place) => ({ ...place, words: '', kind, ...mean(catalogue, area), needsPerson: false })),
  )
}

function findNames(folded: string, catalogue: Catalogue, area: Area): Found[] {
  return [...bodiesByName(catalogue, area)].flatMap(([name, bodies]) => {
    const starts: number[] = []
    for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + 1))
      if (isWordAt(folded, start, start + name.length)) starts.push(start)
    if (starts.length === 0) return []
    const part = meaningOf(bodies, catalogue)
    return starts.map((start) => ({ start, end: start + name.length, ...part }))
  })
}

/** Folding two thousand names takes longer than reading a line with them, and a plan has a hundred lines. */
const foldedNames = new WeakMap<CatalogueBody, readonly string[]>()

function foldedNamesOf(body: CatalogueBody): readonly string[] {
  const known = foldedNames.get(body)
  if (known !== undefined) return known
  const folded = [...new Set([body.name, body.shortName, ...body.alsoCalled].map(foldPhrase))]
  foldedNames.set(body, folded)
  return folded
}

/** Folded name -> bodies. A body of today hides former ones of the same name; a plan's area hides those outside it. */
function bodiesByName(catalogue: Catalogue, area: Area): Map<string, CatalogueBody[]> {
  const byName = new Map<string, CatalogueBody[]>()
  for (const body of catalogue.bodies) {
    const isOutside =
      body.formerProvince !== null &&
      area.formerProvinces.length > 0 &&
      !area.formerProvinces.includes(body.formerProvince)
    if (isOutside) continue
    for (const name of foldedNamesOf(body)) {
      const same = byName.get(name) ?? []
      const isHidden = body.validTo !== null && same.some(({ validTo }) => validTo === null)
      if (!isHidden)
        byName.set(
          name,
          body.validTo === null ? [...same.filter((one) => one.validTo === null), body] : [...same, body],
        )
    }
  }
  return byName
}

function meaningOf(bodies: CatalogueBody[], catalogue: Catalogue): PhrasePart {
  const ids = bodies.map(({ id }) => id)
  if (bodies.some(({ validTo }) => validTo === null)) {
    const isOne = ids.length === 1
    return { words: '', kind: 'agency', agencies: isOne ? ids : [], offered: isOne ? [] : ids, needsPerson: !isOne }
  }
  const edges = ids.map((id) => catalogue.edges.filter(({ fromId }) => fromId === id))
  const successors = [
    ...new Set(
      edges
        .flat()
        .toSorted(mainFirst)
        .map(({ toId }) => toId),
    ),
  ]
  // Two departments of the same name went to the same successors; two districts of one name did not.
  const isSplit = edges.some((own) => own.some(({ functions }) => functions !== null) && own.length > 1)
  const isAmbiguous = edges.some((own) => own.length !== successors.length)
  const needsPerson = isSplit || isAmbiguous
  return {
    words: '',
    kind: 'former',
    agencies: needsPerson ? [] : successors,
    offered: needsPerson ? successors : [],
    needsPerson,
  }
}

const mainFirst = (a: SuccessionEdge, b: SuccessionEdge) => Number(b.isMain) - Number(a.isMain)

/** Words that stand around names without naming anything. */
const connecting =
  /^(?:cac|va|voi|cung|cua|tinh|thanh pho|de nghi|thu truong|giam doc|chu tich|dia phuong|co lien quan|lien quan|,|;|:|\.|\/|\d+|[a-z]\)|-|\(|\)|\s)+$/u

function leftovers(words: string, chosen: Found[], catalogue: Catalogue): string[] {
  const places = new Set(
    catalogue.bodies.filter(({ group }) => group === 'committee').flatMap((body) => foldedNamesOf(body).map(placeIn)),
  )
  const starts = [0, ...chosen.map(({ end }) => end)]
  const ends = [...chosen.map(({ start }) => start), words.length]
  return starts
    .map((start, index) => words.slice(start, ends[index]).replace(/^[\s,;:.]+|[\s,;:.]+$/gu, ''))
    .filter((text) => text !== '' && !connecting.test(foldPhrase(text)) && !places.has(foldPhrase(text)))
}

/** "uy ban nhan dan tinh vinh long" -> "tinh vinh long", which may follow any name of a body. */
const placeIn = (name: string) => name.replace(/^uy ban nhan dan /u, '')
