import type { ReactNode } from 'react'
import type { ReadResult } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { ProgressChip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

type Result = Omit<ReadResult, 'submissionId' | 'origin' | 'agencyId' | 'agencyName'>

/** What a body reports on one task, with its quantities and what proves it. */
export function ResultView({ title, result }: { title: ReactNode; result: Result }) {
  const { coordinationPage: words, tasks } = useText()
  return (
    <div className={classes.result}>
      <p className={classes.name}>{title}</p>
      <span>
        <ProgressChip progress={result.progress} /> {result.doneOn && formatDate(result.doneOn)}
      </span>
      {result.resultText !== '' && <p className={classes.text}>{result.resultText}</p>}
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
      {result.difficulties !== '' && (
        <p className={classes.text}>
          <strong>{words.difficulties}:</strong> {result.difficulties}
        </p>
      )}
      {result.proposals !== '' && (
        <p className={classes.text}>
          <strong>{words.proposals}:</strong> {result.proposals}
        </p>
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
