import { expect, test } from 'vitest'
import { readTargets } from '../../src-renderer/pages/plan/target-lines.ts'

test('targets are typed one a line, with Vietnamese numbers', () => {
  expect(readTargets('2026: 92,5\n\n 2030 = 1.200 ')).toEqual({
    read: [
      { year: 2026, value: '92.5' },
      { year: 2030, value: '1200' },
    ],
    wrong: null,
  })
})

test.each(['2026', '92,5', '2026: nhiều', '26: 5', '2026: 1.2.3'])('%s is given back as it stands', (line) => {
  expect(readTargets(`2025: 1\n${line}`)).toEqual({ read: [{ year: 2025, value: '1' }], wrong: line })
})
