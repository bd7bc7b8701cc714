import { Button } from '@mantine/core'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { auditSentence } from '../../../src-shared/text/audit.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { formatInstant } from '../../parts/HistoryList.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useLanguage } from '../../shell/language.tsx'
import classes from './audit.module.css'

export interface AuditFilter {
  personId: PersonId | null
  objectType: string | null
  from: string | null
  to: string | null
}

const pageSize = 100

interface AuditRowsProps {
  filter: AuditFilter
  beforeSeq: number | null
  isLast: boolean
  objectName(type: string): string
  onOlder(beforeSeq: number): void
}

/** One page of the list, with the way to the next one below the last. */
export function AuditRows({ filter, beforeSeq, isLast, objectName, onOlder }: AuditRowsProps) {
  const { language, text } = useLanguage()
  const words = text.audit
  const page = useCall('audit.list', { ...filter, beforeSeq, limit: pageSize }, { keepPrevious: true })
  const entries = page.data?.entries ?? []
  const last = entries.at(-1)
  return (
    <tbody>
      {entries.map(({ seq, at, personName, action, objectType, detail }) => (
        <tr key={seq} className={classes.row}>
          <td className={classes.when}>
            <time dateTime={at}>{formatInstant(at)}</time>
          </td>
          <td className={classes.who}>{personName ?? words.system}</td>
          <td className={classes.about}>{objectName(objectType)}</td>
          <td className={classes.what}>{auditSentence(language, action, detail)}</td>
        </tr>
      ))}
      {(page.isError || page.data === undefined || entries.length === 0 || isLast) && (
        <tr>
          <td colSpan={4} className={classes.end}>
            {page.isError ? (
              <ErrorNotice error={page.error} onRetry={() => void page.refetch()} />
            ) : page.data === undefined ? (
              <SkeletonRows />
            ) : entries.length === 0 ? (
              beforeSeq === null && <EmptyState sentence={words.nothing} />
            ) : (
              last !== undefined &&
              entries.length === pageSize && (
                <Button variant="default" size="xs" onClick={() => onOlder(last.seq)}>
                  {words.older}
                </Button>
              )
            )}
          </td>
        </tr>
      )}
    </tbody>
  )
}
