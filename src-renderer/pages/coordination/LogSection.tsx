import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { formatDate, vietnamTimeOf } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

const pageSize = 100

/** Every file that was handed in, whatever became of it, and whether a line was taken out. */
export function LogSection() {
  const text = useText()
  const words = text.coordinationPage
  const [offset, setOffset] = useState(0)
  const log = useCall('coordination.log', { offset, limit: pageSize }, { keepPrevious: true })
  const check = useCall('coordination.checkLog', {})
  if (log.isError) return <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
  if (!log.data) return <SkeletonRows />
  if (log.data.total === 0) return <EmptyState sentence={words.logEmpty} />
  return (
    <div className={classes.page}>
      <section className={classes.section} aria-label={words.sections.log}>
        {check.data && (
          <p className={classes.hint} role="status">
            {check.data.brokenAt === null
              ? words.logWhole({ lines: check.data.lines })
              : words.logBroken({ line: check.data.brokenAt })}
          </p>
        )}
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.verdict}</th>
              <th scope="col">{words.person}</th>
            </tr>
          </thead>
          <tbody>
            {log.data.rows.map((row) => (
              <tr key={row.seq}>
                <td className={classes.number}>
                  {formatDate(vietnamTimeOf(row.at).date)} {vietnamTimeOf(row.at).time}
                </td>
                <td>
                  {row.agencyName}
                  <p className={classes.quiet}>{row.fileName}</p>
                </td>
                <td>
                  {text.coordination.verdicts[row.verdict]}
                  {row.sentence && <p className={classes.quiet}>{row.sentence.what}</p>}
                </td>
                <td className={classes.number}>{row.personName}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group gap="xs">
          {offset > 0 && (
            <Button size="xs" variant="default" onClick={() => setOffset(Math.max(0, offset - pageSize))}>
              {words.newer}
            </Button>
          )}
          {offset + pageSize < log.data.total && (
            <Button size="xs" variant="default" onClick={() => setOffset(offset + pageSize)}>
              {words.older}
            </Button>
          )}
        </Group>
      </section>
    </div>
  )
}
