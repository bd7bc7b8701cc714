import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import type { ReportedBy, RoundInHand, RoundSize } from './round-builder.ts'
import { SeededChoice } from './seeded-choice.ts'

/** 124 communes, 14 departments, 2 of the Front; 100 tasks and 100 indicators. */
export const provinceSize: RoundSize = {
  ...{ communes: 124, departments: 14, front: 2, tasks: 100 },
  indicators: ({ communes, departments }) =>
    Array.from({ length: 100 }, (_, at) => ({
      shape: at % 4 === 2 ? ('share' as const) : ('number' as const),
      measure: (['in-period', 'at-date', 'cumulative'] as const)[at % 3] ?? 'in-period',
      reporterIds: at % 5 === 1 ? communes : at % 5 === 3 ? departments : [],
    })),
}

const words =
  'Đã tổ chức các buổi truyền thông tại ấp, khóm; phát tờ rơi, lồng ghép sinh hoạt câu lạc bộ; phối hợp các ngành, đoàn thể vận động hội viên tham gia đầy đủ. '

/** Reports of a year as bodies send them: most alike, some missing, some by hand, a few numbers that stand out. */
export function reportsOfYear(round: RoundInHand, year: number): ReportedBy[] {
  const choice = new SeededChoice(year)
  const { communes, departments, front } = round.bodies
  return [...communes, ...departments, ...front].flatMap((agencyId, body): ReportedBy[] => {
    if (body % 11 === 5) return []
    return [
      {
        agencyId,
        figures: figuresOf(round, agencyId, body, choice),
        results: round.items
          .filter(() => choice.whole(0, 9) > 0)
          .map((id) => ({
            itemIds: [id],
            progress: choice.of<Progress>(['done', 'done', 'in-progress', 'awaiting-confirmation', 'not-started']),
            text: words.repeat(choice.whole(1, 4)),
          })),
        cutOff: body % 17 === 3 ? `${year}-11-15` : `${year}-11-30`,
        receivedOn: body % 13 === 7 ? `${year}-12-07` : `${year}-12-02`,
        typed: body % 23 === 9,
        state: body % 47 === 20 ? 'quarantined' : 'counted',
      },
    ]
  })
}

function figuresOf(round: RoundInHand, agencyId: AgencyId, body: number, choice: SeededChoice) {
  return new Map(
    round.indicators.flatMap(({ id, shape, reporterIds }, at) => {
      if (reporterIds.length > 0 && !reporterIds.includes(agencyId)) return []
      const value = figureOf(shape, 40 + at * 7 + (body % 9), choice)
      return value ? [[id, value] as const] : []
    }),
  )
}

function figureOf(shape: 'number' | 'share', usual: number, choice: SeededChoice): FigureValue | null {
  const luck = choice.whole(0, 400)
  if (luck < 8) return null
  if (luck < 20) return { kind: choice.of(['none-arisen', 'no-data', 'not-applicable']) }
  const size = usual + choice.whole(0, 30)
  if (shape === 'share') {
    return { kind: 'share', numerator: String(Math.round(size * 0.7)), denominator: String(size) }
  }
  return { kind: 'number', value: String(luck === 200 ? size * 100 : size) }
}
