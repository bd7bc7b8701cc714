import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
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
                {waiting.data.map((row) => (
                  <li key={row.id}>
                    <div className={classes.words}>
                      <button
                        type="button"
                        className={classes.item}
                        style={{ padding: 0 }}
                        onClick={() => setOpen(row.id)}
                      >
                        <span className={classes.name}>{row.agencyName}</span>
                      </button>
                      <p className={classes.quiet}>
                        {[row.documentNumber, ...row.planNames, text.periods.name(row.period), words.revision(row)]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                      {row.fingerprint !== null && <Fingerprint value={row.fingerprint} />}
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      disabled={progress !== null}
                      onClick={() => void verify([row.id])}
                    >
                      {words.verify}
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
