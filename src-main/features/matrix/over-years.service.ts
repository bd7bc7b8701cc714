import type { YearsFigure } from '../../../src-shared/contract/matrix-years.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Reader } from '../coordination/status.service.ts'
import { figureYears } from './figure-years.ts'
import { type RoundsOfYears, roundsOfYears } from './rounds-of-years.ts'
import { type TasksOverYears, tasksOverYears } from './task-years.ts'
import { reportedIn, yearsOf } from './year-table.service.ts'

/** All that the years behind a period say: figures and tasks over all bodies, and who reported when. */
export interface WholeRound {
  rounds: RoundsOfYears
  reported: { year: number; reported: number; of: number }[]
  figures: YearsFigure[]
  tasks: TasksOverYears
}

export async function roundOverYears(
  reader: Reader,
  { planId, period }: { planId: PlanId; period: RoundPeriod },
): Promise<WholeRound> {
  const rounds = await roundsOfYears(reader, { planId, period })
  const figures = await figureYears(reader, { planId, rounds })
  const rolled: YearsFigure[] = []
  for (const indicator of figures.indicators) {
    rolled.push(yearsOf(indicator, { rounds, figures }))
    await giveWay()
  }
  return {
    rounds,
    reported: rounds.years.map(reportedIn),
    figures: rolled,
    tasks: await tasksOverYears(reader.db, { planId, rounds }),
  }
}
