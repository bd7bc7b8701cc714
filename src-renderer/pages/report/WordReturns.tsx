import { IconFileTypeDocx } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** Files that came back from Word and are not looked through. */
export function WordReturns({ report }: { report: Report }) {
  const words = useText().wordEdits
  const { data } = useCall('reports.wordReturns', { reportId: report.reportId })
  return (data ?? []).map(({ returnId, fileName, left }) => (
    <div key={returnId} className={classes.note}>
      <IconFileTypeDocx size={16} aria-hidden />
      <p>
        {left === 0 ? words.waitingNone({ name: fileName }) : words.waiting({ name: fileName, count: left })}{' '}
        <Link href={`/reports/${report.reportId}/word/${returnId}`}>{words.look}</Link>
      </p>
    </div>
  ))
}
