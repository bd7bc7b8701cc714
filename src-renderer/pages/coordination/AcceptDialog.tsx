import { Button, Checkbox, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoundReport } from '../../../src-shared/contract/submission.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { SealGate } from './SealGate.tsx'

type Waiting = RoundReport & { agencyName: string }

interface AcceptDialogProps {
  /** Reports that count and were not answered yet. */
  waiting: readonly Waiting[]
  onClose(): void
}

/** "Tiếp nhận nhiều báo cáo": one passphrase, a receipt for each. To ask for completion stays one by one. */
export function AcceptDialog({ waiting, onClose }: AcceptDialogProps) {
  const words = useText().completeness.accept
  const [offered] = useState(waiting)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [passphrase, setPassphrase] = useState('')
  const accept = useCommand('coordination.acceptReports')
  const stop = useCommand('jobs.cancel')
  const job = useJobs().find((one) => one.kind === 'seal-receipts' && isAtWork(one))
  if (accept.data) return <Answered answer={accept.data} onClose={onClose} />
  const picked = offered.filter(({ id }) => chosen.has(id))
  const needsKey = picked.some(({ origin }) => origin === 'sealed')
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const submit = () =>
    accept.mutate(
      {
        reports: picked.map(({ id, version }) => ({ submissionId: id, expectedVersion: version })),
        passphrase: needsKey ? passphrase : null,
      },
      { onError: () => setPassphrase('') },
    )
  const form = (
    <FormDialog
      opened
      title={words.title}
      verb={words.verb}
      size={640}
      busy={accept.isPending}
      disabled={picked.length === 0 || (needsKey && passphrase === '')}
      error={accept.error ?? stop.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.hint}>{words.hint}</p>
      <Checkbox
        label={words.all({ count: picked.length, of: offered.length })}
        checked={picked.length === offered.length}
        indeterminate={picked.length > 0 && picked.length < offered.length}
        onChange={() =>
          setChosen(new Set(picked.length === offered.length ? [] : offered.map((submission) => submission.id)))
        }
      />
      <ul className={classes.choices}>
        {offered.map((submission) => (
          <li key={submission.id}>
            <OneReport
              submission={submission}
              checked={chosen.has(submission.id)}
              onToggle={() => toggle(submission.id)}
            />
          </li>
        ))}
      </ul>
      {needsKey && (
        <PasswordInput
          label={words.passphrase}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      {accept.isPending && job && (
        <JobBar job={job} label={words.sealing} onStop={() => stop.mutate({ jobId: job.id })} />
      )}
    </FormDialog>
  )
  // Without a sealed report among them there is nothing to seal.
  if (offered.every(({ origin }) => origin === 'typed')) return form
  return (
    <SealGate title={words.title} onClose={onClose}>
      {form}
    </SealGate>
  )
}

function OneReport({ submission, checked, onToggle }: { submission: Waiting; checked: boolean; onToggle(): void }) {
  const text = useText()
  const facts = [
    submission.documentNumber ?? '',
    text.coordination.receivedOn({ date: submission.receivedOn }),
    submission.origin === 'typed' ? text.coordination.origins.typed : '',
    submission.decision === null ? '' : text.coordination.decisions[submission.decision],
  ]
  return (
    <Checkbox
      label={submission.agencyName}
      description={facts.filter(Boolean).join(' · ')}
      checked={checked}
      onChange={onToggle}
    />
  )
}

function Answered({ answer, onClose }: { answer: OutputOf<'coordination.acceptReports'>; onClose(): void }) {
  const words = useText().completeness.accept
  const save = useSaveFile()
  const { accepted, refused, file, stopped } = answer
  const withoutFile = accepted.filter(({ hasFile }) => !hasFile).length
  return (
    <Modal opened onClose={onClose} title={words.title} size={640} closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text fw={500}>{words.done({ count: accepted.length })}</Text>
        {stopped && <Text>{words.stopped}</Text>}
        {withoutFile > 0 && <Text>{words.byLetter({ count: withoutFile })}</Text>}
        {file && (
          <Button
            leftSection={<IconDownload size={16} />}
            onClick={() => save.mutate({ kind: 'export', id: file.exportId })}
          >
            {words.save}
          </Button>
        )}
        <ErrorNotice error={save.error} />
        {refused.length > 0 && (
          <>
            <Text fw={500}>{words.refused({ count: refused.length })}</Text>
            <ul className={classes.lines}>
              {refused.map(({ submissionId, agencyName, sentence }) => (
                <li key={submissionId}>
                  <div className={classes.words}>
                    <span className={classes.name}>{agencyName}</span>
                    <p className={classes.quiet}>{`${sentence.what} ${sentence.next}`}</p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Stack>
    </Modal>
  )
}
