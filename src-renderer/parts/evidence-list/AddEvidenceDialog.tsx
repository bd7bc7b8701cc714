import { useState } from 'react'
import type { DocumentData, TaskLink } from '../../../src-shared/contract/evidence.ts'
import type { StagedFile } from '../../../src-shared/contract/files.ts'
import { stagedId } from '../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { useText } from '../../shell/language.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { showDone } from '../undo-toast.tsx'
import { DocumentFields, noDocument } from './DocumentFields.tsx'
import classes from './evidence-list.module.css'

export interface AddEvidenceDialogProps {
  /** Tasks that the files prove; none on the page of all evidence. */
  links: readonly TaskLink[]
  onClose(): void
  onAdded?(added: OutputOf<'evidence.add'>): void
}

/** Takes several files at once, each with its own document data, and says of each whether it is stored already. */
export function AddEvidenceDialog({ links, onClose, onAdded }: AddEvidenceDialogProps) {
  const words = useText().evidence
  const uploads = useUploads()
  const [documents, setDocuments] = useState<ReadonlyMap<string, DocumentData>>(new Map())
  const add = useCommand('evidence.add')
  const { staged } = uploads
  const documentOf = (id: string) => documents.get(id) ?? noDocument
  const submit = () =>
    add.mutate(
      {
        files: staged.map((file) => ({
          stagedId: stagedId.parse(file.stagedId),
          document: documentOf(file.stagedId),
        })),
        links: [...links],
      },
      {
        onSuccess: (added) => {
          showDone(sentenceFor(words, added))
          onAdded?.(added)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      opened
      title={words.add}
      verb={words.addCount({ count: staged.length })}
      busy={add.isPending}
      disabled={uploads.busy || staged.length === 0}
      error={add.error}
      size={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <FileDrop uploads={uploads} label={words.add} />
      <StagedDocuments
        files={staged}
        documentOf={documentOf}
        onChange={(id, document) => setDocuments((old) => new Map(old).set(id, document))}
      />
    </FormDialog>
  )
}

interface StagedDocumentsProps {
  files: readonly StagedFile[]
  documentOf(stagedId: string): DocumentData
  onChange(stagedId: string, document: DocumentData): void
}

function StagedDocuments({ files, documentOf, onChange }: StagedDocumentsProps) {
  const words = useText().evidence
  const sha256s = files.map((file) => file.sha256).slice(0, 50)
  const known = useCall('evidence.known', { sha256s }, { enabled: sha256s.length > 0, keepPrevious: true })
  return files.map((file) => {
    const same = known.data?.find((each) => each.sha256 === file.sha256)
    if (same) {
      const sentence = same.trashed ? words.knownTrashed : words.known
      return (
        <p key={file.stagedId} className={classes.known} role="status">
          {sentence({ name: same.fileName })}
        </p>
      )
    }
    return (
      // One file is described at once; of several, each is opened when it is wanted.
      <details key={file.stagedId} className={classes.document} open={files.length === 1}>
        <summary>
          {words.document}: {file.name}
        </summary>
        <DocumentFields value={documentOf(file.stagedId)} onChange={(document) => onChange(file.stagedId, document)} />
      </details>
    )
  })
}

function sentenceFor(words: ReturnType<typeof useText>['evidence'], added: OutputOf<'evidence.add'>): string {
  const count = added.filter((file) => file.outcome === 'added').length
  const parts = [
    count > 0 ? words.added({ count }) : null,
    count < added.length ? words.reused({ count: added.length - count }) : null,
  ]
  return `${parts.filter(Boolean).join(' · ')}.`
}
