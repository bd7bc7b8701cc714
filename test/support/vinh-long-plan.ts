import { existsSync, readFileSync } from 'node:fs'
import type { OutlineItem, PlanDocument } from '../../src-shared/contract/plan-content.ts'
import type { AssignmentRole } from '../../src-shared/domain/assignment-role.ts'
import { type AgencyId, agencyId, type PlanItemId, planItemId } from '../../src-shared/domain/ids.ts'
import { parentsByDepth, parsePastedItems } from '../../src-shared/domain/paste-items.ts'
import type { PlanItemKind } from '../../src-shared/domain/plan-item.ts'
import { type PlanInHand, registerPlan } from './plan-builder.ts'
import { CountingIds, type TestUser } from './test-app.ts'

/** The real plan lies beside the repository. Tests that need it skip aloud where it is missing. */
const file = new URL('../../../shared/plans/vinh-long-94-kh-tu.txt', import.meta.url)
export const hasVinhLongPlan = existsSync(file)

export const vinhLong = {
  committee: agencyId.parse('vn.86.ubnd'),
  culture: agencyId.parse('vn.86.so-vhttdl'),
  health: agencyId.parse('vn.86.so-y-te'),
  environment: agencyId.parse('vn.86.so-nnmt'),
  women: agencyId.parse('vn.86.hoi-lhpn'),
  /** Phường Long Châu, of former Vĩnh Long. */
  commune: agencyId.parse('vn.86.x29551'),
  ministry: agencyId.parse('vn.bo-vhttdl'),
}

export const bodiesPhrase =
  'Thủ trưởng các sở, ban, ngành, tổ chức đoàn thể tỉnh và Ủy ban nhân dân các huyện, thị xã, thành phố'

/** Reads the plan's text the way a person would: document data by hand, items by paste. */
function readPlan() {
  const text = readFileSync(file, 'utf8').normalize('NFC')
  const lines = text.split('\n').map((line) => line.trim())
  const [decision = '', plan = ''] = text.split(/^\s*KẾ HOẠCH\s*$/mu)
  const closingStart = plan.lastIndexOf(bodiesPhrase)
  return {
    subject: lines[lines.indexOf('KẾ HOẠCH') + 1] ?? '',
    legalBases: decision.match(/^Căn cứ .+$/gmu) ?? [],
    recipients: decision.match(/^- .+$/gmu) ?? [],
    outline: plan.slice(plan.search(/^I\. /mu), closingStart),
    closing: plan.slice(closingStart).trim(),
  }
}

function documentOf(read: ReturnType<typeof readPlan>): PlanDocument {
  return {
    number: null,
    documentDate: null,
    dateNote: 'Bản in ghi “Quyết định số            /QĐ-UBND, ngày       /7/2022”',
    issuerId: vinhLong.committee,
    issuerName: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    subject: read.subject,
    shortName: 'Kế hoạch thực hiện Chỉ thị 06-CT/TW',
    decisionNumber: null,
    decisionDate: null,
    validFrom: null,
    validTo: null,
    parentPlanId: null,
    coordinatorId: vinhLong.culture,
    areaAgencyIds: [vinhLong.committee],
    legalBases: read.legalBases,
    recipients: read.recipients.map((text) => ({ text, agencyId: null })),
  }
}

const kindOfPart: Record<string, PlanItemKind> = { I: 'purpose', II: 'task', III: 'funding', IV: 'organisation' }

function outlineOf(read: ReturnType<typeof readPlan>, ids: CountingIds): OutlineItem[] {
  const pasted = parsePastedItems(read.outline)
  const parents = parentsByDepth(pasted.map(({ depth }) => depth))
  const rows: OutlineItem[] = []
  let part = ''
  for (const [at, { marker, text, depth }] of pasted.entries()) {
    if (depth === 0) part = (marker ?? '').replace('.', '')
    const parent = parents[at]
    const parentId = parent === null || parent === undefined ? null : (rows[parent]?.id ?? null)
    const isRequirement = part === 'I' && (text === 'Yêu cầu' || rows[parent ?? -1]?.text === 'Yêu cầu')
    const works = part === 'II' || part === 'IV'
    rows.push({
      id: planItemId.parse(ids.next()),
      parentId,
      marker: marker ?? '',
      text,
      kind: isRequirement ? 'requirement' : (kindOfPart[part] ?? 'task'),
      workKind:
        works && /thường xuyên/iu.test(text) ? 'standing' : works && /h[àằ]ng năm/iu.test(text) ? 'recurring' : null,
      deadlineText: null,
      deadlineRule: null,
    })
  }
  rows.push({
    id: planItemId.parse(ids.next()),
    parentId: null,
    marker: '',
    text: read.closing,
    kind: 'reporting',
    workKind: null,
    deadlineText: 'định kỳ hằng năm … trước ngày 05/12',
    deadlineRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
  })
  return rows
}

/** Whose each item of part IV is. A role only where the plan states one. */
const shares: [position: string, who: AgencyId | string, role: AssignmentRole][] = [
  ['IV.1.a', vinhLong.culture, 'lead'],
  ['IV.1.b', vinhLong.culture, 'none-stated'],
  ['IV.1.c', vinhLong.culture, 'lead'],
  ['IV.1.d', vinhLong.culture, 'none-stated'],
  ['IV.1.a', 'các sở, ban, ngành, tổ chức đoàn thể', 'coordinate'],
  ['IV.3', vinhLong.health, 'none-stated'],
  ['IV.5.a', 'Các Sở, ban, ngành có liên quan', 'none-stated'],
  ['IV.5.b', 'Các Sở, ban, ngành có liên quan', 'coordinate'],
  ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter): [string, string, AssignmentRole] => [
    `IV.6.${letter}`,
    'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'none-stated',
  ]),
]

const frontPhrase =
  'Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Hội Nông dân tỉnh, Liên đoàn Lao động tỉnh, Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh, Hội Người cao tuổi tỉnh, Hội Cựu chiến binh tỉnh và các tổ chức thành viên khác của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'

const links: [task: string, owner: string][] = [
  ['II.1.a', 'IV.6.d'],
  ['II.1.c', 'IV.2'],
  ['II.1.d', 'IV.7.b'],
  ['II.2.b', 'IV.6.b'],
  ['II.3.a', 'IV.5.a'],
  ['II.3.b', 'IV.4'],
  ['II.4.a', 'IV.1.c'],
  ['II.4.b', 'IV.3'],
  ['II.4.b', 'IV.6.c'],
  ['II.4.c', 'IV.6.e'],
]

export interface EnteredPlan {
  plan: PlanInHand
  /** Items by their position: `IV.6.đ`. */
  at(position: string): PlanItemId
}

/** Enters the whole plan through the app's own calls, as a coordinator with the document on the desk. */
export async function enterVinhLongPlan(user: TestUser, idSpace = 0x94): Promise<EnteredPlan> {
  const read = readPlan()
  const ids = new CountingIds(idSpace)
  const plan = await registerPlan(user, documentOf(read))
  await plan.do('plans.saveOutline', { items: outlineOf(read, ids) })
  const items = new Map((await plan.get()).items.map((item) => [item.position, item.id]))
  const at = (position: string): PlanItemId => {
    const id = items.get(position)
    if (!id) throw new Error(`no item at ${position}: ${[...items.keys()].join(' ')}`)
    return id
  }

  for (const [position, who, role] of shares) {
    const named = Object.values(vinhLong).find((id) => id === who)
    const agencyIds = named ? [named] : await bodiesOf(user, who)
    const phrase = named ? await nameOf(user, named) : who
    await plan.do('plans.assign', { itemIds: [at(position)], phrase, agencyIds, role, requested: false })
  }
  // Two departments that are no more: a person says who took over the function in question.
  const former = { role: 'none-stated', requested: false } as const
  await plan.do('plans.assign', {
    itemIds: [at('IV.2')],
    phrase: 'Sở Thông tin và Truyền thông',
    agencyIds: [vinhLong.culture],
    ...former,
  })
  await plan.do('plans.assign', {
    itemIds: [at('IV.4')],
    phrase: 'Sở Lao động - Thương binh và Xã hội',
    agencyIds: [vinhLong.health, vinhLong.environment],
    ...former,
  })
  const front = await bodiesOf(user, frontPhrase)
  for (const [position, role] of [
    ['IV.7.a', 'coordinate'],
    ['IV.7.b', 'none-stated'],
  ] as const) {
    await plan.do('plans.assign', {
      itemIds: [at(position)],
      phrase: frontPhrase,
      agencyIds: front,
      role,
      requested: true,
    })
  }

  await plan.do('plans.saveLinks', {
    links: links.map(([task, owner]) => ({ taskItemId: at(task), ownerItemId: at(owner) })),
  })
  const reporters = new Set([...(await bodiesOf(user, bodiesPhrase)), ...front])
  reporters.delete(vinhLong.culture)
  await plan.do('plans.saveDuties', {
    duties: [
      {
        id: ids.next(),
        itemId: at('¶1'),
        phrase: bodiesPhrase,
        periodKind: 'year',
        agencies: [...reporters].map((id) => ({ agencyId: id, requested: front.includes(id) })),
        legs: [
          {
            fromText: bodiesPhrase,
            toText: 'Sở Văn hóa, Thể thao và Du lịch',
            toAgencyId: vinhLong.culture,
            dateRule: { kind: 'yearly', bound: 'before', month: 12, day: 5 },
            form: null,
            address: null,
          },
          onward('Ủy ban nhân dân tỉnh', vinhLong.committee),
          onward('Bộ Văn hóa, Thể thao và Du lịch', vinhLong.ministry),
        ],
      },
    ],
  })
  const text = 'tổ chức sơ kết 05 năm, tổng kết 10 năm thực hiện Kế hoạch'
  await plan.do('plans.saveReviews', {
    reviews: [
      { id: ids.next(), kind: 'interim', afterYears: 5, baseDate: null, text },
      { id: ids.next(), kind: 'final', afterYears: 10, baseDate: null, text },
    ],
  })
  await plan.do('plans.saveEvents', {
    events: [
      { id: ids.next(), name: 'Ngày Quốc tế Hạnh phúc', when: { month: 3, day: 20 } },
      { id: ids.next(), name: 'Ngày Gia đình Việt Nam', when: { month: 6, day: 28 } },
    ],
  })
  return { plan, at }
}

const onward = (toText: string, toAgencyId: AgencyId) => ({
  fromText: 'Sở Văn hóa, Thể thao và Du lịch',
  toText,
  toAgencyId,
  dateRule: null,
  form: null,
  address: null,
})

/** What a phrase stands for in Vĩnh Long; of the communes only those of the province of that time. */
async function bodiesOf(user: TestUser, phrase: string): Promise<AgencyId[]> {
  const { parts } = await user.call('agencies.readPhrase', {
    phrase,
    provinceId: vinhLong.committee,
    formerProvinces: ['Vĩnh Long'],
  })
  return [...new Set(parts.flatMap((part) => part.agencies.map(({ id }) => id)))]
}

async function nameOf(user: TestUser, id: AgencyId): Promise<string> {
  return (await user.call('agencies.get', { id })).name
}
