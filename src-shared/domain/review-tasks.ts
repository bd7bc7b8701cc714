import type { TaskId } from './ids.ts'
import type { Progress } from './progress.ts'

/** Work that is no longer asked for is not among them; `late` are some of the unfinished. */
export interface TaskCounts {
  of: number
  done: number
  inProgress: number
  notStarted: number
  paused: number
  late: number
}

export interface YearTask {
  taskId: TaskId
  progress: Progress
  isLate: boolean
}

/** Null where nothing is stored, which is not 0. */
export function countTasks(tasks: readonly Pick<YearTask, 'progress' | 'isLate'>[] | null): TaskCounts | null {
  if (tasks === null) return null
  const asked = tasks.filter((task) => task.progress !== 'not-applicable')
  const count = (...states: Progress[]) => asked.filter((task) => states.includes(task.progress)).length
  return {
    of: asked.length,
    done: count('done'),
    inProgress: count('in-progress', 'awaiting-confirmation', 'redo'),
    notStarted: count('not-started'),
    paused: count('paused'),
    late: asked.filter((task) => task.progress !== 'done' && task.isLate).length,
  }
}

/** Years as one count, the oldest first: a task that was carried from year to year counts once, as it stood last. */
export function countOverYears(years: readonly (readonly YearTask[] | null)[]): TaskCounts | null {
  const stored = years.filter((tasks) => tasks !== null)
  if (stored.length === 0) return null
  return countTasks([...new Map(stored.flat().map((task) => [task.taskId, task])).values()])
}
