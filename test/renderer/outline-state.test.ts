import { describe, expect, it } from 'vitest'
import {
  changeOutline,
  countChanges,
  filledRows,
  type OutlineAction,
  type OutlineState,
  startOutline,
} from '../../src-renderer/pages/plan/outline-state.ts'
import { isInDocumentOrder } from '../../src-shared/domain/item-tree.ts'
import { parsePastedItems } from '../../src-shared/domain/paste-items.ts'
import { newItemId, outlineRow, smallOutline } from '../support/plan-builder.ts'

const outline = smallOutline()
const at = (id: (typeof outline.a)['id']): OutlineAction => ({ do: 'go', cursor: { id, column: 'text', at: 'end' } })
const run = (state: OutlineState, ...actions: OutlineAction[]) => actions.reduce(changeOutline, state)
const shown = ({ items }: OutlineState) => {
  const depth = new Map<string | null, number>([[null, -1]])
  return items.map((item) => {
    depth.set(item.id, (depth.get(item.parentId) ?? -1) + 1)
    return `${'  '.repeat(depth.get(item.id) ?? 0)}${item.marker} ${item.text}`.trimEnd()
  })
}
const start = () => startOutline(outline.all)

describe('a new row', () => {
  it('follows its sibling with the next number', () => {
    const state = run(start(), at(outline.b.id), { do: 'add', newId: newItemId() })
    expect(shown(state).slice(0, 4)).toEqual([
      'II. NHIỆM VỤ',
      '  a) Tuyên truyền về gia đình.',
      '  b) Tập huấn cộng tác viên.',
      '  c)',
    ])
    expect(state.cursor?.id).toBe(state.items[3]?.id)
  })

  it('below a heading is its first child', () => {
    const state = run(start(), at(outline.two.id), { do: 'add', newId: newItemId() })
    expect(state.items[1]).toMatchObject({ parentId: outline.two.id, text: '', kind: 'task' })
  })

  it('takes the number of its new level while it is empty', () => {
    const state = run(start(), at(outline.b.id), { do: 'add', newId: newItemId() }, { do: 'indent' })
    expect(shown(state)[3]).toBe('    -')
    expect(shown(run(state, { do: 'outdent' }))[3]).toBe('  c)')
  })

  it('starts an empty plan', () => {
    const state = run(startOutline([]), { do: 'add', newId: newItemId() })
    expect(shown(state)).toEqual(['I.'])
  })
})

describe('moving', () => {
  it('keeps the printed number, and says why it cannot', () => {
    const state = run(start(), at(outline.first.id), { do: 'down' })
    expect(shown(state).slice(4)).toEqual(['  2. Các sở, ban, ngành', '  1. Sở Y tế'])
    expect(run(state, { do: 'down' }).refusal).toBe('last')
    expect(run(start(), at(outline.two.id), { do: 'outdent' }).refusal).toBe('at-top')
  })
})

describe('pasting', () => {
  const copied =
    'V. KINH PHÍ THỰC HIỆN\n1. Ngân sách nhà nước.\n2. Nguồn xã hội hóa.\nVI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì.'
  const paste = (text: string): OutlineAction => {
    const rows = parsePastedItems(text)
    return { do: 'paste', rows, newIds: rows.map(newItemId) }
  }

  it('puts rows behind the part under the cursor, in levels, of the kind that their heading speaks of', () => {
    const state = run(start(), at(outline.four.id), paste(copied))
    expect(shown(state).slice(6)).toEqual([
      'V. KINH PHÍ THỰC HIỆN',
      '  1. Ngân sách nhà nước.',
      '  2. Nguồn xã hội hóa.',
      'VI. TỔ CHỨC THỰC HIỆN',
      '  1. Sở Y tế',
      '    - Chủ trì.',
    ])
    expect(state.items.slice(6).map(({ kind }) => kind)).toEqual([
      'funding',
      'funding',
      'funding',
      'organisation',
      'organisation',
      'organisation',
    ])
    expect(isInDocumentOrder(state.items)).toBe(true)
  })

  it('takes the place of an empty row', () => {
    const state = run(start(), at(outline.b.id), { do: 'add', newId: newItemId() }, paste('c) Một\nd) Hai'))
    expect(shown(state).slice(2, 5)).toEqual(['  b) Tập huấn cộng tác viên.', '  c) Một', '  d) Hai'])
    expect(state.items).toHaveLength(8)
  })
})

describe('undo', () => {
  it('goes back field by field, not letter by letter, and forth again', () => {
    const type = (text: string): OutlineAction => ({ do: 'edit', id: outline.a.id, part: { text } })
    const typed = run(start(), at(outline.a.id), type('T'), type('Tu'), type('Tuy'), at(outline.b.id), { do: 'remove' })
    expect(typed.items).toHaveLength(5)
    const once = run(typed, { do: 'undo' })
    expect(once.items).toHaveLength(6)
    const twice = run(once, { do: 'undo' })
    expect(twice.items).toEqual(outline.all)
    expect(shown(run(twice, { do: 'redo' }))[1]).toBe('  a) Tuy')
  })
})

describe('what is saved', () => {
  it('leaves blank rows out, with what hangs below them', () => {
    const blank = outlineRow({ text: ' ' })
    const below = outlineRow({ text: 'x', parentId: blank.id })
    expect(filledRows([...outline.all, blank, below])).toEqual(outline.all)
  })

  it('counts rows that are new, gone, reworded or elsewhere', () => {
    const { all, a } = outline
    expect(countChanges(all, all)).toBe(0)
    expect(countChanges(all, all.slice(0, 4))).toBe(2)
    expect(countChanges(all, [...all, outlineRow({ text: 'x' })])).toBe(1)
    expect(
      countChanges(
        all,
        all.map((row) => (row === a ? { ...row, text: 'khác' } : row)),
      ),
    ).toBe(1)
    expect(countChanges(all, [...all.slice(0, 4), ...all.slice(4).toReversed()])).toBe(2)
  })
})
