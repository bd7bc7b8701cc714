import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInbox } from '@tabler/icons-react'
import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './exchange.module.css'

/** Takes files in; every one has its own answer. */
export function ReceiveFiles() {
  const words = useText().exchangePage
  const uploads = useUploads()
  const receive = useCommand('packages.receive')
  const submit = () => {
    const stagedIds = uploads.staged.map((file) => file.stagedId)
    receive.mutate({ stagedIds }, { onSuccess: () => uploads.clear() })
  }
  return (
    <section className={classes.section} aria-label={words.drop}>
      <p className={classes.hint}>{words.dropHint}</p>
      <FileDrop uploads={uploads} label={words.drop} accept=".json" secretNote={false} />
      <div>
        <Button
          leftSection={<IconInbox size={16} />}
          disabled={uploads.busy || uploads.staged.length === 0}
          loading={receive.isPending}
          onClick={submit}
        >
          {words.receive}
        </Button>
      </div>
      <ErrorNotice error={receive.error} />
      {receive.data && (
        <ul className={classes.lines} aria-live="polite">
          {receive.data.map((file, at) => (
            // Two files may have one name; the list never changes its order.
            <Answer key={`${at}-${file.name}`} file={file} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Answer({ file }: { file: ReceivedFile }) {
  const words = useText().exchangePage
  const refused = file.outcome === 'refused'
  const Icon = refused ? IconAlertCircle : IconCircleCheck
  return (
    <li>
      <Icon size={18} aria-hidden color={refused ? 'var(--snv-error)' : 'var(--snv-done)'} />
      <div className={classes.words}>
        <p className={classes.name}>{file.name}</p>
        <p className={classes.quiet}>
          {file.outcome === 'refused'
            ? `${file.sentence.what} ${file.sentence.safe} ${file.sentence.next}`
            : words.outcomes[file.outcome]}
        </p>
      </div>
    </li>
  )
}
