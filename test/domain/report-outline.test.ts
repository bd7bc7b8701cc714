import { expect, test } from 'vitest'
import { defaultOutline, openPlacesOf, outlineKeys } from '../../src-shared/domain/report-outline.ts'

test('the default outline has every section once, in order', () => {
  expect(defaultOutline.map((section) => section.key)).toEqual([...outlineKeys])
})

const whole = {
  ...{ hasSigner: true, hasRecipient: true, hasPeriodDates: true },
  ...{ figuresMissing: 0, recordsChanged: 0, changesWithoutReason: 0 },
}
const task = { hasResult: true, hasEvidence: true, notApplicable: false }

test('open places name what stops the approval first', () => {
  expect(
    openPlacesOf({
      tasks: [
        task,
        { ...task, hasEvidence: false },
        { ...task, hasResult: false, hasEvidence: false },
        { hasResult: false, hasEvidence: false, notApplicable: true },
      ],
      emptySections: ['funding', 'assessment.causes', 'proposals'],
      cutOff: null,
      hasSigner: false,
      hasRecipient: false,
      hasPeriodDates: false,
      figuresMissing: 3,
      recordsChanged: 1,
      changesWithoutReason: 2,
    }),
  ).toEqual([
    { kind: 'tasks-without-result', count: 1, stops: true },
    { kind: 'cut-off-missing', stops: true },
    { kind: 'signer-missing', stops: true },
    { kind: 'recipient-missing', stops: false },
    { kind: 'period-open', stops: false },
    { kind: 'records-changed', count: 1, stops: false },
    { kind: 'changes-without-reason', count: 2, stops: false },
    { kind: 'figures-missing', count: 3, stops: false },
    { kind: 'section-empty', key: 'assessment.causes', stops: false },
    { kind: 'section-empty', key: 'proposals', stops: false },
    { kind: 'results-without-evidence', count: 1, stops: false },
  ])
})

test('a full draft has none', () => {
  expect(openPlacesOf({ tasks: [task], emptySections: [], cutOff: '2026-11-30', ...whole })).toEqual([])
})
