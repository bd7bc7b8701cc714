import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { makeKeyPair, type SigningKey } from '../../src-main/keys/key-pair.ts'
import { seal } from '../../src-main/keys/seal.ts'
import {
  type AgencyId,
  type IndicatorId,
  indicatorId,
  type PlanId,
  type PlanItemId,
  planId,
  planItemId,
} from '../../src-shared/domain/ids.ts'
import { reportV2 } from '../../src-shared/exchange/report.ts'
import { SeededChoice } from './seeded-choice.ts'
import { CountingIds } from './test-app.ts'

export interface ManyReports {
  recipientAgencyId: AgencyId
  agencies: readonly AgencyId[]
  tasks: number
  indicators: number
  createdAt: string
  /** A plan that the recipient holds; one that nobody knows when left out. */
  about?: { plan: PlanId; items: readonly PlanItemId[]; indicators: readonly IndicatorId[] }
}

export interface KeyOfBody {
  agencyId: AgencyId
  key: SigningKey
}

const sentences = [
  'Đã tổ chức 04 buổi truyền thông tại các ấp, khóm với 320 lượt người dự, phát 500 tờ rơi.',
  'Phối hợp với Hội Liên hiệp Phụ nữ và Đoàn Thanh niên mở 02 lớp tập huấn cho 86 cộng tác viên.',
  'Duy trì sinh hoạt 12 câu lạc bộ gia đình phát triển bền vững.',
  'Đã ban hành kế hoạch và phân công cán bộ theo dõi.',
] as const

/** Seals one report of each body into `folder`, each with a key of its own; the same plan and indicators in all of them. */
export async function writeManyReports(folder: string, order: ManyReports): Promise<KeyOfBody[]> {
  await mkdir(folder, { recursive: true })
  const shared = new CountingIds(0xa0)
  const { plan, items, indicators } = order.about ?? {
    plan: planId.parse(shared.next()),
    items: Array.from({ length: order.tasks }, () => planItemId.parse(shared.next())),
    indicators: Array.from({ length: order.indicators }, () => indicatorId.parse(shared.next())),
  }
  const choice = new SeededChoice(7)
  const ids = new CountingIds(0xa1)
  const keys: KeyOfBody[] = []
  for (const [at, agencyId] of order.agencies.entries()) {
    const key = await makeKeyPair()
    const report = reportV2.parse({
      ...{ format: 'report', formatVersion: 2, id: ids.next(), agencyId, recipientAgencyId: order.recipientAgencyId },
      ...{ planIds: [plan], requestId: null, createdAt: order.createdAt, revision: 1, supersedes: null },
      ...{ documentNumber: `${at + 1}/BC-UBND`, documentDate: '2026-10-30', contentSha256: 'ab'.repeat(32) },
      period: { kind: 'year', year: 2026, ordinal: null, from: '2026-01-01', to: '2026-12-31' },
      ...{ docx: null, evidence: [] },
      data: {
        plans: [
          {
            ...{ id: plan, number: '94/KH-UBND', date: '2023-02-10', subject: 'Về công tác gia đình' },
            ...{ packageVersion: null, indicatorSet: null },
          },
        ],
        ...{ cutOff: '2026-10-31', agencyName: 'Ủy ban nhân dân' },
        sections: [{ key: 'direction', heading: 'Công tác chỉ đạo', paragraphs: [choice.of(sentences)] }],
        taskResults: items.map((item, task) => ({
          ...{
            title: `Nhiệm vụ ${task + 1}`,
            planItemIds: [item],
            position: `II.${task + 1}`,
          },
          ...{ planText: '', progress: 'in-progress', timeliness: 'in-time', deadline: null },
          ...{ extendedDeadline: null, doneOn: null, quantities: [], evidenceIds: [], difficulties: '', proposals: '' },
          resultText: [choice.of(sentences), choice.of(sentences)].join(' '),
        })),
        figures: indicators.map((indicator) => ({
          ...{ indicatorId: indicator, value: { kind: 'number', value: choice.whole(0, 5000) } },
          ...{ estimate: false, asOf: null, reason: '' },
        })),
        funding: [],
        signer: { name: 'Nguyễn Văn An', position: 'Chủ tịch', line: 'CHỦ TỊCH' },
      },
    })
    const { bytes } = await seal(report, key)
    await writeFile(join(folder, `${String(at + 1).padStart(5, '0')}.snv.json`), bytes)
    keys.push({ agencyId, key })
  }
  return keys
}

/** Enrols all keys at once, as if each code had been compared with its signed form. */
export function enrolKeys(dataDir: string, keys: readonly KeyOfBody[], at: string): void {
  const raw = new Sqlite(join(dataDir, 'so-nhiem-vu.db'))
  const person = raw.prepare('SELECT id FROM person LIMIT 1').pluck().get()
  const insert = raw.prepare(
    `INSERT INTO enrolled_card (id, kid, agency_id, name_on_card, approver_name, approver_position, public_jwk, certificate,
       valid_from, file_sha256, state, received_at, compared_with, comparison_note, decided_by, decided_at, version)
     VALUES (?, ?, ?, '', 'Nguyễn Văn An', 'Chủ tịch', ?, '', ?, ?, 'enrolled', ?, 'letter', '', ?, ?, 1)`,
  )
  const ids = new CountingIds(0xa2)
  raw.transaction(() => {
    for (const { agencyId, key } of keys) {
      const jwk = JSON.stringify(key.publicJwk)
      insert.run(ids.next(), key.kid, agencyId, jwk, at, '0'.repeat(64), at, person, at)
    }
  })()
  raw.close()
}
