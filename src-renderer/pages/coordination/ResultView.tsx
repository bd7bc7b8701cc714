import type { ReactNode } from 'react'
import type { OwnResult } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { ProgressChip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** Words of a result that can go into another report. */
export type ResultField = 'resultText' | 'difficulties' | 'proposals'

/** What a body reports on one task, with its quantities and what proves it. `pick` puts a choice beside its words. */
export function ResultView({
  title,
  result,
  pick = (_, words) => words,
}: {
  title: ReactNode
  result: OwnResult
  pick?: (field: ResultField, words: ReactNode) => ReactNode
}) {
  const { coordinationPage: words, tasks } = useText()
  return (
    <div className={classes.result}>
      <p className={classes.name}>{title}</p>
      <span>
        <ProgressChip progress={result.progress} /> {result.doneOn && formatDate(result.doneOn)}
      </span>
      {result.resultText !== '' && pick('resultText', <p className={classes.text}>{result.resultText}</p>)}
      {result.quantities.length > 0 && (
        <p className={classes.quiet}>
          {result.quantities.map(({ label, value, unit }) => `${label}: ${formatNumber(value)} ${unit}`).join(' · ')}
        </p>
      )}
      {result.expected !== '' && (
        <p className={classes.text}>
          <strong>{tasks.detail.expected}:</strong> {result.expected}
        </p>
      )}
      {result.difficulties !== '' &&
        pick(
          'difficulties',
          <p className={classes.text}>
            <strong>{words.difficulties}:</strong> {result.difficulties}
          </p>,
        )}
      {result.proposals !== '' &&
        pick(
          'proposals',
          <p className={classes.text}>
            <strong>{words.proposals}:</strong> {result.proposals}
          </p>,
        )}
      {result.evidence.length > 0 && (
        <p className={classes.quiet}>
          {words.evidence({ count: result.evidence.length })}:{' '}
          {result.evidence.map(({ name, documentNumber }) => documentNumber ?? name).join('; ')}
        </p>
      )}
    </div>
  )
}
