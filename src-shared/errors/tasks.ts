import type { Progress } from '../domain/progress.ts'
import type { NoDetail } from './spine.ts'

/** `titles` names at most five of the `count` tasks. */
interface Named {
  count: number
  titles: string[]
}

export interface TaskErrors {
  'tasks.no-such-step': Named & { from: Progress; to: Progress; possible: Progress[] }
  'tasks.same-progress': Named & { progress: Progress }
  'tasks.reason-missing': NoDetail
  'tasks.result-missing': Named
  'tasks.done-in-future': { doneOn: string; today: string }
  'tasks.in-trash': { title: string }
  /** The approver confirmed it as done: its result stands until it is sent back. */
  'tasks.confirmed': { title: string }
  /** An item is not assigned to this office by the plan. */
  'tasks.not-assigned': NoDetail
  'tasks.taken-already': { position: string; title: string }
  /** The event has its task in the period already: it yields one. */
  'tasks.event-taken-already': { name: string }
  'tasks.item-twice': { position: string }
  'tasks.item-not-in-plan': NoDetail
  /** A task that was taken on keeps at least one item of the plan that assigns it. */
  'tasks.last-item': { plan: string }
  'tasks.extension-no-deadline': NoDetail
  'tasks.extension-not-later': { than: string }
  'tasks.extension-awaited': { askedOn: string }
  'tasks.extension-answered': NoDetail
  'tasks.extension-date-missing': NoDetail
}
