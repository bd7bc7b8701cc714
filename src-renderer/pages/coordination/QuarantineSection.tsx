import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ImportedFiles } from './ImportedFiles.tsx'
import { SubmissionPane } from './SubmissionPane.tsx'
import { useVerify } from './use-verify.ts'

/** Reports whose key nobody vouches for yet: readable, not in the totals. */
export function QuarantineSection() {
  const text = useText()
  const words = text.coordinationPage
  const waiting = useCall('coordination.quarantine', {})
  const { files, error, progress, verify } = useVerify()
  const [open, setOpen] = useState<string | null>(null)
  if (waiting.isError) return <ErrorNotice error={waiting.error} onRetry={() => void waiting.refetch()} />
  if (!waiting.data) return <SkeletonRows />
  const ids = waiting.data.map((row) => row.id)
  return (
    <SplitView
      list={
        <div className={classes.page}>
          {progress && (
            <p className={classes.hint} role="status">
              {words.verifying(progress)}
            </p>
          )}
          {files && !progress && <ImportedFiles files={files} />}
          <ErrorNotice error={error} />
          {ids.length === 0 ? (
            <EmptyState sentence={words.quarantineEmpty} />
          ) : (
            <section className={classes.section} aria-labelledby="quarantine">
              <div className={classes.head}>
                <h2 id="quarantine">{words.sections.quarantine}</h2>
                <Button
                  size="xs"
                  leftSection={<IconShieldCheck size={16} />}
                  loading={progress !== null}
                  onClick={() => void verify(ids)}
                >
                  {words.verifyAll}
                </Button>
              </div>
              <p className={classes.hint}>{text.coordination.verdicts['unknown-key']}</p>
              <p className={classes.hint}>
                {words.compareFirst} <Link href="/coordination/keys">{words.openKeys}</Link>
              </p>
              <ul className={classes.lines}>
                {byKey(waiting.data).map((rows) => (
                  <li key={rows[0].id}>
                    <OneKey rows={rows} onOpen={setOpen} />
                    <Button
                      size="xs"
                      variant="default"
                      disabled={progress !== null}
                      onClick={() => void verify(rows.map(({ id }) => id))}
                    >
                      {rows.length === 1 ? words.verify : words.verifyOfKey({ count: rows.length })}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      }
      detail={open !== null && ids.includes(open) ? <SubmissionPane key={open} submissionId={open} /> : null}
      onCloseDetail={() => setOpen(null)}
    />
  )
}

type Row = OutputOf<'coordination.quarantine'>[number]
type SomeRows = readonly [Row, ...Row[]]

/** A body is asked for its code once, however many reports it sealed with that key. They stand where its first stands. */
function byKey(waiting: readonly Row[]): SomeRows[] {
  const groups = Map.groupBy(waiting, ({ agencyId, fingerprint }) => `${agencyId} ${fingerprint}`)
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []))
}

function OneKey({ rows, onOpen }: { rows: SomeRows; onOpen(id: string): void }) {
  const text = useText()
  const [{ agencyName, fingerprint }] = rows
  return (
    <div className={classes.words}>
      <p className={classes.name}>{agencyName}</p>
      {fingerprint !== null && <Fingerprint value={fingerprint} />}
      <ul className={classes.plainList}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.reportLine} onClick={() => onOpen(row.id)}>
              {[
                row.documentNumber,
                ...row.planNames,
                text.periods.name(row.period),
                text.coordinationPage.revision(row),
              ]
                .filter(Boolean)
                .join(' · ')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
