import type { ReadSource } from '../../src-shared/contract/plan-readings.ts'
import { type PlanItemId, type PlanReadingId, planItemId, planReadingId } from '../../src-shared/domain/ids.ts'
import type { DraftItem, DraftShare, PlanDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { withRawDatabase } from './raw-database.ts'
import { CountingIds, type TestApp } from './test-app.ts'

/** `item(3)` has the same id in every test. */
export const draftItemId = (n: number): PlanItemId => {
  const ids = new CountingIds(0xd0 + n)
  return planItemId.parse(ids.next())
}

export const share = (phrase: string, role: DraftShare['role'] = 'none-stated'): DraftShare => ({
  phrase,
  role,
  requested: false,
  span: null,
})

/** An item of a draft; what a test does not care about is a task at the top without owner and date. */
export function draftRow(n: number, change: Partial<DraftItem> = {}): DraftItem {
  return {
    id: draftItemId(n),
    parentId: null,
    marker: '',
    text: `Mục thứ ${n}`,
    kind: 'task',
    workKind: null,
    deadlineText: null,
    deadlineRule: null,
    span: null,
    shares: [],
    targets: [],
    notices: [],
    accepted: false,
    ...change,
  }
}

export function draftOf(items: DraftItem[], change: Partial<PlanDraft> = {}): PlanDraft {
  return {
    aim: { kind: 'new' },
    document: {
      ...{ number: '15/KH-UBND', documentDate: '2026-01-12', dateNote: null, issuerId: null },
      ...{ issuerName: 'Ủy ban nhân dân tỉnh Mẫu', subject: 'Công tác gia đình', shortName: 'Công tác gia đình' },
      ...{ decisionNumber: null, decisionDate: null, validFrom: null, validTo: null, coordinatorId: null },
      ...{ legalBases: [], recipients: [] },
    },
    documentSpans: { number: null, date: null, issuer: null, subject: null },
    documentNotices: [],
    documentAccepted: false,
    items,
    links: [],
    suggested: [],
    duties: [],
    reviews: [],
    events: [],
    phrases: [],
    matches: [],
    ...change,
  }
}

/** Puts a draft under review as if it had just been read: tests of the review do not hang on what the rules find. */
export function layDraft(test: TestApp, draft: PlanDraft, n = 1): PlanReadingId {
  const id = planReadingId.parse(new CountingIds(0xe000 + n).next())
  const sha256 = String(n).padStart(64, '0')
  const at = test.clock.now().toISOString()
  const source: ReadSource = { format: 'text', text: 'văn bản', blocks: [], pageCount: null, notes: [] }
  withRawDatabase(test.dataDir, (raw) => {
    raw
      .prepare("INSERT INTO stored_file VALUES (@sha256, 10, 'text/plain', 'ok', @at, @at) ON CONFLICT DO NOTHING")
      .run({ sha256, at })
    raw
      .prepare(
        `INSERT INTO plan_reading SELECT @id, 'open', @sha256, @name, @source, @draft, 'vn.86.ubnd', NULL, NULL, person.id, 1,
          @at, @at FROM person WHERE user_name = 'lan'`,
      )
      .run({ id, sha256, name: `ke-hoach-${n}.txt`, source: JSON.stringify(source), draft: JSON.stringify(draft), at })
  })
  return id
}
