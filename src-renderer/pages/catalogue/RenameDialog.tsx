import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

/** A new name from a day on. The old one stays for documents of its time. */
export function RenameDialog({ agency, onClose }: { agency: AgencyDetail; onClose(): void }) {
  const words = useText().agencies
  const rename = useCommand('agencies.rename')
  const { seen, onError } = useSeenVersion(agency.version)
  const [name, setName] = useState(agency.officialName)
  const [fromDate, setFromDate] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const submit = () => {
    if (fromDate === null) return
    const legalBasis = basis.trim() === '' ? null : basis
    rename.mutate({ id: agency.id, expectedVersion: seen, name, fromDate, legalBasis }, { onSuccess: onClose, onError })
  }
  return (
    <FormDialog
      opened
      title={words.rename}
      verb={words.rename}
      busy={rename.isPending}
      disabled={fromDate === null || name.trim() === '' || name.trim() === agency.officialName}
      error={rename.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.newName}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField label={words.fromDate} required value={fromDate} onChange={setFromDate} />
      <TextInput
        label={words.legalBasis}
        maxLength={300}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
