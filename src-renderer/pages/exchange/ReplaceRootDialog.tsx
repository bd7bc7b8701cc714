import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PinnedRoot } from '../../../src-shared/contract/packages.ts'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { ComparisonFields, isCompared, notCompared } from './ComparisonFields.tsx'

/** The coordinator lost its key: the code of the new one is typed from its letter. */
export function ReplaceRootDialog({ root, onClose }: { root: PinnedRoot; onClose: () => void }) {
  const words = useText().exchangePage
  const uploads = useUploads()
  const replace = useCommand('packages.replaceRoot')
  const [code, setCode] = useState('')
  const [comparison, setComparison] = useState(notCompared)
  const stagedId = uploads.staged[0]?.stagedId
  const submit = () => {
    if (stagedId === undefined) return
    const { comparedWith, note } = comparison
    const onSuccess = () => {
      showDone(words.rotationConfirmed)
      onClose()
    }
    replace.mutate({ coordinatorId: root.coordinatorId, stagedId, code, comparedWith, note }, { onSuccess })
  }
  return (
    <FormDialog
      opened
      title={words.replaceRoot}
      verb={words.confirmRotation}
      busy={replace.isPending}
      disabled={stagedId === undefined || code.trim() === '' || !isCompared(comparison)}
      error={replace.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text fw={500}>{root.coordinatorName}</Text>
      <Text c="var(--snv-soon)">{words.replaceRootHint}</Text>
      <Text fw={500}>{words.replaceRootFile}</Text>
      <FileDrop uploads={uploads} label={words.replaceRootFile} accept=".json" multiple={false} secretNote={false} />
      <TextInput
        label={words.typedCode}
        description={words.typedCodeHint}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ComparisonFields value={comparison} onChange={setComparison} />
    </FormDialog>
  )
}
