import type { TaskLink } from '../../src-shared/contract/evidence.ts'
import { addOwnTask, openYear } from './task-builder.ts'
import type { TestApp } from './test-app.ts'

/** Tasks of one year that a test speaks of by number, from 1. */
export interface NumberedTasks {
  /** The nth task in its period. */
  link(number: number): TaskLink
  readonly unknownTask: TaskLink
}

/** Own tasks "Nhiệm vụ 1" to "Nhiệm vụ n" of the clerk lan, in the year 2026. */
export async function addTasks(test: TestApp, count: number): Promise<NumberedTasks> {
  const lan = await test.signIn('lan')
  const period = await openYear(lan, 2026)
  const links: TaskLink[] = []
  for (let number = 1; number <= count; number += 1) {
    const { taskId } = await addOwnTask(lan, period, { title: `Nhiệm vụ ${number}` })
    links.push({ taskId, periodId: period.id })
  }
  const linkOf = (number: number) => {
    const link = links[number - 1]
    if (!link) throw new Error(`there are only ${count} tasks`)
    return link
  }
  // A period's id is a UUID too, and no task has it.
  return { link: linkOf, unknownTask: { taskId: period.id as string as TaskLink['taskId'], periodId: period.id } }
}
