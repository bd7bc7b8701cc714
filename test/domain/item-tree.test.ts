import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  depthsOf,
  endOfSubtree,
  indentItem,
  isInDocumentOrder,
  moveItem,
  outdentItem,
  removeItem,
  subtreeOf,
  swapItem,
  type TreeChange,
  type TreeItem,
} from '../../src-shared/domain/item-tree.ts'

const seed = 20_261_205

/** A tree as people draw it: two spaces per depth. */
function tree(drawn: string): TreeItem[] {
  const path: string[] = []
  return drawn
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const id = line.trim()
      path.length = Math.min((line.length - line.trimStart().length) / 2, path.length)
      const parentId = path.at(-1) ?? null
      path.push(id)
      return { id, parentId }
    })
}

function draw(change: TreeChange<TreeItem>): string {
  if (!change.allowed) return change.reason
  const depths = depthsOf(change.items)
  return change.items.map(({ id }) => '  '.repeat(depths.get(id) ?? 0) + id).join('\n')
}

const plan = tree(`
I
  1
  2
II
  3
    a
    b
    c
  4
`)

describe('changes', () => {
  test('indent makes it the last child of the sibling before', () => {
    expect(draw(indentItem(plan, '4'))).toBe('I\n  1\n  2\nII\n  3\n    a\n    b\n    c\n    4')
    expect(draw(indentItem(plan, 'II'))).toBe('I\n  1\n  2\n  II\n    3\n      a\n      b\n      c\n    4')
    expect(draw(indentItem(plan, '3'))).toBe('no-sibling-before')
    expect(draw(indentItem(plan, 'x'))).toBe('unknown-item')
  })

  test('outdent keeps every line; the siblings after it become its children', () => {
    expect(draw(outdentItem(plan, 'b'))).toBe('I\n  1\n  2\nII\n  3\n    a\n  b\n    c\n  4')
    expect(draw(outdentItem(plan, 'I'))).toBe('at-top')
  })

  test('up and down take the subtree along', () => {
    expect(draw(swapItem(plan, '4', 'up'))).toBe('I\n  1\n  2\nII\n  4\n  3\n    a\n    b\n    c')
    expect(draw(swapItem(plan, '3', 'down'))).toBe(draw(swapItem(plan, '4', 'up')))
    expect(draw(swapItem(plan, 'I', 'up'))).toBe('first')
    expect(draw(swapItem(plan, 'c', 'down'))).toBe('last')
  })

  test('move under another parent', () => {
    expect(draw(moveItem(plan, '3', { parentId: 'I', beforeId: '2' }))).toBe(
      'I\n  1\n  3\n    a\n    b\n    c\n  2\nII\n  4',
    )
    expect(draw(moveItem(plan, 'a', { parentId: null, beforeId: null }))).toBe(
      'I\n  1\n  2\nII\n  3\n    b\n    c\n  4\na',
    )
    expect(draw(moveItem(plan, '3', { parentId: 'a', beforeId: null }))).toBe('into-itself')
    expect(draw(moveItem(plan, '3', { parentId: '3', beforeId: null }))).toBe('into-itself')
    expect(draw(moveItem(plan, '3', { parentId: 'I', beforeId: '4' }))).toBe('unknown-item')
    expect(draw(moveItem(plan, '3', { parentId: 'x', beforeId: null }))).toBe('unknown-item')
  })

  test('remove takes what is below', () => {
    expect(draw(removeItem(plan, '3'))).toBe('I\n  1\n  2\nII\n  4')
    expect(subtreeOf(plan, '3').map(({ id }) => id)).toEqual(['3', 'a', 'b', 'c'])
    expect(endOfSubtree(plan, '3')).toBe(8)
  })
})

test.each([
  ['as drawn', plan, true],
  [
    'a child before its parent',
    [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: null },
    ],
    false,
  ],
  ['a broken subtree', [...tree('a\n  b\nc'), { id: 'd', parentId: 'a' }], false],
  ['the same id twice', [...tree('a'), ...tree('a')], false],
])('order: %s', (_, items, expected) => expect(isInDocumentOrder(items)).toBe(expected))

test('any row of changes keeps every item once, in document order, with its text', () => {
  const anyTree = fc.array(fc.nat(3), { minLength: 1, maxLength: 15 }).map((depths) => {
    const path: string[] = []
    return depths.map((depth, index) => {
      path.length = Math.min(depth, path.length)
      const parentId = path.at(-1) ?? null
      path.push(`i${index}`)
      return { id: `i${index}`, parentId, text: `text ${index}` }
    })
  })
  const anyChange = fc.record({
    what: fc.constantFrom('indent', 'outdent', 'up', 'down', 'move'),
    at: fc.nat(),
    to: fc.nat(),
  })
  fc.assert(
    fc.property(anyTree, fc.array(anyChange, { maxLength: 20 }), (start, changes) => {
      let items = start
      for (const { what, at, to } of changes) {
        const id = items[at % items.length]?.id ?? ''
        const parentId = items[to % items.length]?.id ?? null
        const change =
          what === 'indent'
            ? indentItem(items, id)
            : what === 'outdent'
              ? outdentItem(items, id)
              : what === 'move'
                ? moveItem(items, id, { parentId, beforeId: null })
                : swapItem(items, id, what === 'up' ? 'up' : 'down')
        if (change.allowed) items = change.items
      }
      expect(isInDocumentOrder(items)).toBe(true)
      expect(items.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(
        start.map(({ id, text }) => `${id} ${text}`).sort(),
      )
    }),
    { seed, numRuns: 300 },
  )
})

test('outdent takes an indent back', () => {
  for (const { id } of plan) {
    const indented = indentItem(plan, id)
    if (indented.allowed) expect(draw(outdentItem(indented.items, id))).toBe(draw({ allowed: true, items: plan }))
  }
})
