import type { BusinessDate } from './business-date.ts'
import { isUnfinished, type Progress } from './progress.ts'
import { reportWords } from './report-words.ts'

/** The account of a one-off task in a period after the one that is changed. */
export interface LaterAccount {
  progress: Progress
  doneOn: BusinessDate | null
  resultText: string
  /** First day of its period; null where the request has not said. */
  from: BusinessDate | null
}

export interface EarlierStep {
  to: Progress
  /** The day of completion before the step and after it. */
  doneBefore: BusinessDate | null
  doneOn: BusinessDate | null
}

/**
 * One-off work is finished once: where an earlier period sees it done after a later one was opened, the later one must
 * not report it as unfinished. It says when it was finished, unless a person wrote its result. Sent back there, it is
 * open here again. Null where the account keeps its own state.
 */
export function laterAccount(
  account: LaterAccount,
  { to, doneBefore, doneOn }: EarlierStep,
): Pick<LaterAccount, 'progress' | 'doneOn' | 'resultText'> | null {
  const { progress, resultText } = account
  if (to === 'done' && doneOn !== null) {
    if (!isUnfinished(progress)) return null
    return { progress: 'done', doneOn, resultText: resultText === '' ? finished(account, doneOn) : resultText }
  }
  if (doneBefore === null || to !== 'redo') return null
  if (progress !== 'done' || account.doneOn !== doneBefore) return null
  return { progress: to, doneOn: null, resultText: resultText === finished(account, doneBefore) ? '' : resultText }
}

function finished({ from }: LaterAccount, doneOn: BusinessDate): string {
  return reportWords.finished({ doneOn, isEarlier: from === null || doneOn < from })
}
