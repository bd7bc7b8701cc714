import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { JobState } from '../../src-shared/contract/events.ts'
import { formatNumber } from '../../src-shared/domain/vietnamese-number.ts'
import type { Text } from '../../src-shared/text/text.ts'
import { isAtWork } from '../api/job-store.ts'
import { useText } from '../shell/language.tsx'
import { formatBytes } from './file-size.ts'
import classes from './job-bar.module.css'

/** Long work: how far, how fast, how long still, and Dừng. The work goes on when the page is left. */
export function JobBar({ job, label, onStop }: { job: JobState; label: string; onStop?: () => void }) {
  const text = useText()
  const now = useClock(isAtWork(job))
  const known = job.total !== null && job.total > 0
  return (
    <div className={classes.job}>
      <div className={classes.line}>
        <span className={classes.label}>{label}</span>
        <span className={classes.facts} role="status">
          {factsOf(text.parts, job, now)}
        </span>
        {isAtWork(job) && onStop && (
          <Button variant="default" size="compact-sm" onClick={onStop}>
            {text.spine.stop}
          </Button>
        )}
      </div>
      {isAtWork(job) && (
        <Progress
          value={known ? (job.done / (job.total ?? 1)) * 100 : 100}
          striped={!known}
          animated={!known}
          size="sm"
          aria-label={label}
        />
      )}
    </div>
  )
}

/** The first seconds say little of the rest: half an hour that becomes two minutes only frightens. */
const settledAfterSeconds = 5

function factsOf(text: Text['parts'], job: JobState, nowMs: number): string {
  if (job.status !== 'running') return text.jobStatus[job.status]
  const amount = (value: number) =>
    job.unit === 'bytes' ? formatBytes(value) : `${formatNumber(Math.round(value))} ${text.units[job.unit]}`
  const seconds = (nowMs - Date.parse(job.startedAt)) / 1000
  const rate = seconds > 1 ? job.done / seconds : 0
  const facts = [job.total === null ? amount(job.done) : text.jobDone({ done: doneOf(job), total: amount(job.total) })]
  if (rate >= 1) facts.push(text.jobRate({ rate: amount(rate) }))
  if (rate > 0 && job.total !== null && seconds > settledAfterSeconds)
    facts.push(text.timeLeft({ seconds: (job.total - job.done) / rate }))
  return facts.join(' · ')
}

/** Bytes may stand in another unit than their total, and files do not. */
const doneOf = ({ unit, done }: JobState) => (unit === 'bytes' ? formatBytes(done) : formatNumber(Math.round(done)))

function useClock(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
