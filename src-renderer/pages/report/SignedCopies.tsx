import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** The scan of the signed paper, attached between number and seal. */
export function SignedCopies({ report }: { report: Report }) {
  const words = useText().approval
  const uploads = useUploads()
  const attach = useCommand('reports.attachSigned')
  const remove = useCommand('reports.removeSigned')
  const may = report.choices.includes('attach-signed')
  if (!may && report.signedCopies.length === 0) return null
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  const stagedIds = uploads.staged.map(({ stagedId }) => stagedId)
  const store = () => {
    const onSuccess = () => {
      uploads.clear()
      showDone(words.attached)
    }
    attach.mutate({ ...seen, stagedIds }, { onSuccess })
  }
  return (
    <section className={classes.card} aria-labelledby="signed-copies">
      <h2 id="signed-copies">{words.signed}</h2>
      {may && <p className={classes.hint}>{words.signedHint}</p>}
      {report.signedCopies.length > 0 && (
        <ul className={classes.names}>
          {report.signedCopies.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/evidence/${id}`}>{name}</Link>{' '}
              {may && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={remove.isPending}
                  onClick={() => remove.mutate({ ...seen, evidenceId: id })}
                >
                  {words.removeSigned}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <>
          <FileDrop uploads={uploads} label={words.signedFile} accept=".pdf" />
          {stagedIds.length > 0 && (
            <Button size="xs" onClick={store} loading={attach.isPending}>
              {words.attach}
            </Button>
          )}
        </>
      )}
      <ErrorNotice error={attach.error ?? remove.error} />
    </section>
  )
}
