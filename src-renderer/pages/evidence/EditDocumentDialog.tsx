import { useState } from 'react'
import type { DocumentData, EvidenceDetail } from '../../../src-shared/contract/evidence.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { DocumentFields } from '../../parts/evidence-list/DocumentFields.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'

export function EditDocumentDialog({ evidence, onClose }: { evidence: EvidenceDetail; onClose(): void }) {
  const text = useText()
  const [document, setDocument] = useState<DocumentData>(evidence.document)
  const { seen, onError } = useSeenVersion(evidence.version)
  const change = useCommand('evidence.change')
  const submit = () =>
    change.mutate(
      { evidenceId: evidence.id, expectedVersion: seen, document },
      {
        onSuccess: () => {
          showDone(text.evidence.saved)
          onClose()
        },
        onError,
      },
    )
  return (
    <FormDialog
      opened
      title={text.evidence.editDocument}
      verb={text.spine.save}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DocumentFields value={document} onChange={setDocument} />
    </FormDialog>
  )
}
