import { ActionIcon } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { formatBytes } from '../../parts/file-size.ts'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'
import classes from './coordination.module.css'

type Evidence = OutputOf<'coordination.submission'>['evidence']

/** The evidence that a report lists; where it came in a bundle, each file can be saved and looked at. */
export function ReceivedEvidence({ submissionId, evidence }: { submissionId: string; evidence: Evidence }) {
  const words = useText().receivedEvidence
  const { person } = useSession()
  const take = useCommand('coordination.exportEvidence')
  const save = useSaveFile()
  const stop = useCommand('jobs.cancel')
  const job = useJobs().find((one) => one.kind === 'take-from-bundle' && one.startedBy === person.id && isAtWork(one))
  if (evidence.files.length === 0) return null
  return (
    <section>
      <h3>{words.title({ count: evidence.files.length })}</h3>
      {!evidence.held && <p className={classes.quiet}>{words.notHeld}</p>}
      <ul className={classes.lines}>
        {evidence.files.map(({ id, name, size, documentNumber, documentDate }) => (
          <li key={id}>
            <div className={classes.words}>
              <p className={classes.name}>{name}</p>
              <p className={classes.quiet}>
                {[documentNumber, documentDate && formatDate(documentDate), formatBytes(size)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {evidence.held && (
              <ActionIcon
                variant="default"
                aria-label={words.take({ name })}
                title={words.take({ name })}
                loading={take.isPending && take.variables.evidenceId === id}
                onClick={() =>
                  take.mutate(
                    { submissionId, evidenceId: id },
                    { onSuccess: ({ exportId }) => save.mutate({ kind: 'export', id: exportId }) },
                  )
                }
              >
                <IconDownload size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {take.isPending && job && <JobBar job={job} label={words.taking} onStop={() => stop.mutate({ jobId: job.id })} />}
      <ErrorNotice error={take.error ?? save.error ?? stop.error} />
    </section>
  )
}
