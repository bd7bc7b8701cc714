import type { NoDetail } from './spine.ts'

export interface MatchErrors {
  /** One of the two was joined, ended or put into the trash since the list was shown, or is of the wrong origin. */
  'matches.pair-gone': { name: string }
  /** Its cards or sealed reports bear its id: the other one has to become this one. */
  'matches.body-enrolled': { name: string }
  /** This office sealed reports as that body. */
  'matches.own-sealed': { name: string }
  /** A body that has ended cannot be the office that works here. */
  'matches.own-ended': { name: string; on: string }
  /** Both have a report typed in for one period. */
  'matches.both-reported': { name: string; year: number }
  /** A report on the typed plan is approved and not sealed: its words are bound to the plan it names. */
  'matches.plan-approved': { subject: string; count: number }
  /** This office coordinates the typed plan: others hold files that name it. */
  'matches.plan-coordinated': { plan: string }
  /** Both indicators have a figure of one period. */
  'matches.figure-twice': { name: string; count: number }
  /** Two indicators that are not counted alike, or an item that is not of the plan. */
  'matches.pair-unfit': { name: string }
  /** Something that went over was changed since. */
  'matches.changed-since': { count: number }
  'matches.undone-already': NoDetail
}
