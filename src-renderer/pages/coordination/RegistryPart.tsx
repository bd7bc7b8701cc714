import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { SealGate } from './SealGate.tsx'

/** The registry that agencies trust: its version, until when, and the next one. */
export function RegistryPart() {
  const words = useText().coordinationPage
  const registry = useCall('coordination.registry', {})
  const issue = useCommand('coordination.issueRegistry')
  const save = useSaveFile()
  const [asking, setAsking] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const close = () => {
    setAsking(false)
    setPassphrase('')
  }
  const submit = () =>
    issue.mutate(
      { passphrase },
      {
        onSuccess: ({ registry: file }) => {
          save.mutate({ kind: 'export', id: file.exportId })
          close()
        },
        onError: () => setPassphrase(''),
      },
    )
  const { data } = registry
  return (
    <section className={classes.section} aria-labelledby="registry">
      <div className={classes.head}>
        <h2 id="registry">{words.registry}</h2>
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {words.issueRegistry}
        </Button>
      </div>
      <ErrorNotice error={registry.error ?? save.error} />
      {data === null && <p className={classes.hint}>{words.noRegistry}</p>}
      {data && (
        <p className={classes.hint}>
          {words.registryState({ revision: data.revision, expires: vietnamDateOf(data.expiresAt) })}
          {data.isExpired && `. ${words.registryEnded}`}
          {data.endsSoon && `. ${words.registryEndsSoon}`}
          {!data.isCurrent && `. ${words.registryOld}`}
        </p>
      )}
      {asking && (
        <SealGate title={words.issueRegistry} onClose={close}>
          <FormDialog
            opened
            title={words.issueRegistry}
            verb={words.issueVerb}
            busy={issue.isPending}
            disabled={passphrase === ''}
            error={issue.error}
            onSubmit={submit}
            onClose={close}
          >
            <PasswordInput
              label={words.passphrase}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              autoComplete="off"
              data-autofocus
            />
          </FormDialog>
        </SealGate>
      )}
    </section>
  )
}
