import type { JobId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './settings.module.css'

export function BackupDone({ jobId }: { jobId: JobId }) {
  const words = useText().backups
  const made = useCall('backups.made', { jobId })
  if (made.isError) return <ErrorNotice error={made.error} />
  return made.data ? (
    <p role="status" className={classes.good}>
      {words.made(made.data)}
    </p>
  ) : null
}

/** Database, files and audit chain, each in one sentence; what is damaged is named. */
export function CheckDone({ jobId }: { jobId: JobId }) {
  const words = useText().backups
  const checked = useCall('backups.checked', { jobId })
  if (checked.isError) return <ErrorNotice error={checked.error} />
  if (!checked.data) return null
  const { database, files, audit } = checked.data
  const faults = files.faults.length
  return (
    <ul role="status" className={classes.outcome}>
      <li className={database.ok ? classes.good : classes.bad}>
        {database.ok ? words.databaseSound : words.databaseDamaged({ problems: database.problems.length })}
      </li>
      <li className={faults === 0 ? classes.good : classes.bad}>
        {faults === 0 ? words.filesSound(files) : words.filesDamaged({ checked: files.checked, faults })}
        {faults > 0 && (
          <ul>
            {files.faults.map(({ room, sha256, state }) => (
              <li key={`${room} ${sha256}`}>
                {room}/{sha256}: {words.fault[state]}
              </li>
            ))}
          </ul>
        )}
      </li>
      <li className={audit.ok ? classes.good : classes.bad}>
        {audit.ok ? words.auditSound(audit) : words.auditBroken({ at: audit.brokenAt })}
      </li>
    </ul>
  )
}
