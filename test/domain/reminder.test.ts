import { describe, expect, it } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { nextReminders } from '../../src-shared/domain/reminder.ts'
import { type ReminderFacts, reminderLetter, reminderList } from '../../src-shared/domain/reminder-letter.ts'

const [a, b, c] = ['vn.1', 'vn.2', 'vn.3'].map((id) => agencyId.parse(id)) as [
  ReturnType<typeof agencyId.parse>,
  ReturnType<typeof agencyId.parse>,
  ReturnType<typeof agencyId.parse>,
]

describe('whom to remind next', () => {
  const today = '2026-12-10'
  it.each([
    ['nobody was reminded', [], []],
    ['a day that has come', [{ on: '2026-12-07', nextOn: '2026-12-10', agencyIds: [a] }], [[a, '2026-12-10', true]]],
    ['a day to come', [{ on: '2026-12-07', nextOn: '2026-12-11', agencyIds: [a] }], [[a, '2026-12-11', false]]],
    [
      'the latest reminder decides, also when it plans none',
      [
        { on: '2026-12-08', nextOn: null, agencyIds: [a] },
        { on: '2026-12-07', nextOn: '2026-12-09', agencyIds: [a, b] },
      ],
      [[b, '2026-12-09', true]],
    ],
    [
      'of two on one day the one written down later decides',
      [
        { on: '2026-12-07', nextOn: '2026-12-09', agencyIds: [a] },
        { on: '2026-12-07', nextOn: '2026-12-12', agencyIds: [a] },
      ],
      [[a, '2026-12-12', false]],
    ],
    [
      'one that has reported meanwhile is not reminded',
      [{ on: '2026-12-07', nextOn: '2026-12-09', agencyIds: [c] }],
      [],
    ],
  ])('%s', (_, reminders, expected) => {
    expect(nextReminders(reminders, [a, b], today).map((one) => [one.agencyId, one.on, one.isDue])).toEqual(expected)
  })
})

const facts = (change: Partial<ReminderFacts> = {}): ReminderFacts => ({
  office: {
    profile: 'state-body',
    superiorBody: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    place: 'Vĩnh Long',
    abbreviation: 'SVHTTDL',
  },
  plan: {
    number: '94/KH-UBND',
    date: '2026-02-03',
    issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    subject: 'Thực hiện công tác gia đình',
    shortName: 'Công tác gia đình',
  },
  period: { kind: 'year', year: 2026, ordinal: null },
  tone: 'orders',
  bodies: [{ name: 'Sở Y tế', lastDay: '2026-12-04' }],
  received: { received: 9, of: 14 },
  askedBy: '2026-12-12',
  today: '2026-12-08',
  signer: null,
  ...change,
})

const words = (change?: Partial<ReminderFacts>) =>
  reminderLetter(facts(change))
    .blocks.map((block) =>
      block.kind === 'paragraph' ? block.text : block.kind === 'list' ? block.items.join(' | ') : block.kind,
    )
    .join('\n')

describe('the letter that asks for a missing report', () => {
  it('to one body: what was asked, how many came, by when now', () => {
    expect(reminderLetter(facts()).subject).toBe(
      'đôn đốc gửi báo cáo kết quả thực hiện Kế hoạch số 94/KH-UBND năm 2026',
    )
    expect(words()).toBe(
      [
        'Thực hiện Kế hoạch số 94/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh Vĩnh Long về thực hiện công tác gia đình, các cơ quan, đơn vị, địa phương gửi báo cáo năm 2026 về Sở Văn hóa, Thể thao và Du lịch, chậm nhất hết ngày 04/12/2026.',
        'Đến hết ngày 08/12/2026, Sở Văn hóa, Thể thao và Du lịch đã nhận được báo cáo của 09/14 đơn vị; còn 05 đơn vị chưa gửi báo cáo, trong đó có Quý đơn vị.',
        'Để kịp tổng hợp, Sở Văn hóa, Thể thao và Du lịch đề nghị Quý đơn vị khẩn trương gửi báo cáo, chậm nhất hết ngày 12/12/2026 (Thứ Bảy). Trường hợp đã gửi, đề nghị cho biết số, ngày của văn bản để đối chiếu.',
      ].join('\n'),
    )
  })

  it('to several: names them, and no day that is not the same for all', () => {
    const bodies = [
      { name: 'Sở Y tế', lastDay: '2026-12-04' },
      { name: 'UBND phường Long Châu', lastDay: '2026-12-01' },
    ]
    const letter = words({ bodies })
    expect(letter).toContain('Sở Y tế | UBND phường Long Châu')
    expect(letter).toContain('gửi báo cáo năm 2026 về Sở Văn hóa, Thể thao và Du lịch.')
    expect(letter).toContain('đề nghị các đơn vị nêu trên khẩn trương')
  })

  it('to more than eight: the names stand in the text alone', () => {
    const bodies = Array.from({ length: 9 }, (_, at) => ({ name: `Xã ${at + 1}`, lastDay: null }))
    expect(reminderLetter(facts({ bodies })).addressees).toEqual(['Các cơ quan, đơn vị có tên trong văn bản này'])
    expect(words({ bodies })).toContain('Xã 1 | Xã 2')
  })

  it('to the Front asks, thanks, and speaks neither of lateness nor of others', () => {
    const bodies = [{ name: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Vĩnh Long', lastDay: null }]
    const letter = words({ tone: 'courteous', bodies })
    expect(letter).toContain('trân trọng đề nghị Quý cơ quan gửi báo cáo hoặc thông tin, số liệu có liên quan')
    expect(letter).toContain('xin trân trọng cảm ơn')
    expect(letter).not.toMatch(/đôn đốc|khẩn trương|chậm nhất|09\/14/)
  })

  it('on a plan without number, date or year leaves out what is not known', () => {
    const plan = {
      number: null,
      date: null,
      issuer: 'UBND tỉnh',
      subject: 'Về chuyển đổi số',
      shortName: 'Chuyển đổi số',
    }
    expect(words({ plan, period: { kind: 'five-year', year: null, ordinal: null } })).toContain(
      'Thực hiện Kế hoạch của UBND tỉnh về chuyển đổi số, các cơ quan, đơn vị, địa phương gửi báo cáo (sơ kết 05 năm) về',
    )
  })
})

it('lists who is missing for a chat, with days late where there are any', () => {
  const { plan, period } = facts()
  const bodies = [
    { name: 'Sở Y tế', lateDays: 4 },
    { name: 'Hội Liên hiệp Phụ nữ tỉnh', lateDays: null },
  ]
  expect(reminderList({ plan, period, today: '2026-12-08', bodies })).toBe(
    [
      'Đơn vị chưa gửi báo cáo năm 2026 - Kế hoạch số 94/KH-UBND',
      '(tính đến 08/12/2026: 02 đơn vị)',
      '1. Sở Y tế - quá hạn 04 ngày',
      '2. Hội Liên hiệp Phụ nữ tỉnh',
    ].join('\n'),
  )
})
