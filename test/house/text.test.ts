import { describe, expect, it } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'

type Leaf = { path: string; value: unknown }

/** Every sentence of a tree of texts, by its path. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`))
}

const isBuilder = (value: unknown): value is (detail: unknown) => Record<string, unknown> => typeof value === 'function'

/** A refusal's sentence for a detail whose every field is one word, or one list where the sentence asks for a list. */
function sentenceOf(build: (detail: unknown) => Record<string, unknown>): Record<string, unknown> {
  const filledWith = (field: unknown) => new Proxy({}, { get: () => field })
  try {
    return build(filledWith('2026-11-02'))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return build(filledWith(['2026-11-02']))
  }
}

const vi = leaves(texts.vi)
const en = leaves(texts.en)

describe('the sentences', () => {
  it('stand in both languages', () => {
    expect(vi.length).toBeGreaterThan(300)
    expect(en.map(({ path }) => path).sort()).toEqual(vi.map(({ path }) => path).sort())
  })

  it.each([
    ['vi', vi],
    ['en', en],
  ])('are all filled in: %s', (_, all) => {
    expect(
      all.filter(({ value }) => typeof value !== 'function' && (typeof value !== 'string' || value.trim() === '')),
    ).toEqual([])
  })

  it('are composed letters (NFC)', () => {
    const plain = [...vi, ...en].filter(({ value }) => typeof value === 'string')
    expect(plain.filter(({ value }) => value !== String(value).normalize('NFC'))).toEqual([])
  })

  it('say Trình lãnh đạo: Trình duyệt is a web browser', () => {
    const wrong = /trình duyệt (báo cáo|nội dung|nhiệm vụ|lãnh đạo|kết quả)/iu
    expect(vi.filter(({ value }) => typeof value === 'string' && wrong.test(value))).toEqual([])
  })
})

describe('the refusals', () => {
  const codes = (all: Leaf[]) => all.filter(({ path }) => path.includes('.errors.')).map(({ path }) => path)

  it('have a sentence for every code in both languages', () => {
    expect(codes(vi).length).toBeGreaterThan(60)
    expect(codes(en).sort()).toEqual(codes(vi).sort())
  })

  it('say what happened, what is safe and what to do next', () => {
    const wrong: string[] = []
    for (const { path, value } of [...vi, ...en]) {
      if (!path.includes('.errors.') || !isBuilder(value)) continue
      const sentence = sentenceOf(value)
      for (const part of ['what', 'safe', 'next']) {
        if (typeof sentence[part] !== 'string' || sentence[part].trim() === '') wrong.push(`${path}.${part}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('speak of a report only where it cannot be the plan of a year', () => {
    // The steps that a yearly plan takes too: written, brought back from Word, approved, numbered, printed.
    const ofBoth = /^(approval|wordEdits|printing)\.errors\./
    const ofBothInReports =
      /\.report\.(plan-|wrong-state|under-review|reason-missing|open-places|signer-missing|number-missing|revision-open|records-moved|not-sealed)/
    const spoken = [...vi, ...en].flatMap(({ path, value }) =>
      isBuilder(value) && (ofBoth.test(path) || ofBothInReports.test(path))
        ? [[path, Object.values(sentenceOf(value)).join(' ')] as const]
        : [],
    )
    expect(spoken.length).toBeGreaterThan(40)
    expect(spoken.filter(([, sentence]) => /báo cáo|\breports?\b/iu.test(sentence))).toEqual([])
  })
})
