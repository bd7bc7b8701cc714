import { describe, expect, test } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import { figureDifference, taskDifference } from '../../src-shared/domain/opening-values.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })

describe('a figure against what was reported of it', () => {
  test.each<[string, FigureValue | null, FigureValue | null, boolean]>([
    ['the same number', number('19'), number('19'), false],
    ['another number', number('19'), number('24'), true],
    ['0 where nothing arose was said', { kind: 'none-arisen' }, number('0'), true],
    ['another denominator', share('5', '63'), share('5', '34'), true],
    ['the same share', share('5', '63'), share('5', '63'), false],
    ['never reported', null, number('24'), false],
    ['no longer there', number('19'), null, false],
  ])('%s', (_, reported, now, differs) => {
    const difference = figureDifference(reported, now, { isOfficial: false })
    expect(difference).toEqual(differs ? { reported, now, isOfficial: false } : null)
  })
})

describe('a task against what was reported of it', () => {
  const closing = (progress: Progress, change: { doneOn?: string; progressReason?: string } = {}) => ({
    ...{ progress, doneOn: null, progressReason: '' },
    ...change,
  })
  test.each<[string, Progress, ReturnType<typeof closing>, string, string | null, boolean]>([
    ['went on', 'not-started', closing('in-progress'), '', null, false],
    ['was sent back while unfinished', 'in-progress', closing('redo', { progressReason: 'x' }), '', null, false],
    ['stayed done', 'done', closing('done', { doneOn: '2026-05-01' }), '', null, false],
    ['done after the figures closed', 'in-progress', closing('done', { doneOn: '2026-12-20' }), '', '', false],
    ['done before, and not reported', 'in-progress', closing('done', { doneOn: '2026-11-30' }), '', '', true],
    [
      'done before, with its reason',
      'in-progress',
      closing('done', { doneOn: '2026-11-01' }),
      'Bỏ sót.',
      'Bỏ sót.',
      false,
    ],
    ['no longer done', 'done', closing('in-progress'), '', '', true],
    [
      'no longer done, as the approver said',
      'done',
      closing('redo', { progressReason: 'Thiếu.' }),
      '',
      'Thiếu.',
      false,
    ],
    [
      'the clerk’s reason goes first',
      'done',
      closing('redo', { progressReason: 'Thiếu.' }),
      'Rà soát.',
      'Rà soát.',
      false,
    ],
    ['no longer asked for', 'done', closing('not-applicable', { progressReason: 'Bãi bỏ.' }), '', 'Bãi bỏ.', false],
  ])('%s', (_, reported, task, openingReason, reason, needsReason) => {
    const found = taskDifference(reported, task, { cutOff: '2026-11-30', openingReason })
    expect(found && [found.reason, found.needsReason]).toEqual(reason === null ? null : [reason, needsReason])
  })

  test('without a cut-off nobody can tell what came later', () => {
    const done = closing('done', { doneOn: '2026-12-20' })
    expect(taskDifference('in-progress', done, { cutOff: null, openingReason: '' })?.needsReason).toBe(true)
  })
})

function share(numerator: string, denominator: string): FigureValue {
  return { kind: 'share', numerator, denominator }
}
