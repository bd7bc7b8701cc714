import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type AgencyKind, agencyKinds } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'

const levels = ['central', 'province', 'commune'] as const

interface AddAgencyDialogProps {
  provinces: readonly { id: AgencyId; name: string }[]
  provinceId: AgencyId | null
  onClose(): void
  onAdded(id: AgencyId): void
}

/** A body that the catalogue does not have. A central one belongs to no province. */
export function AddAgencyDialog({ provinces, provinceId, onClose, onAdded }: AddAgencyDialogProps) {
  const words = useText().agencies
  const add = useCommand('agencies.add')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<AgencyKind>('state-body')
  const [level, setLevel] = useState<(typeof levels)[number]>(provinceId === null ? 'central' : 'province')
  const [province, setProvince] = useState<AgencyId | null>(provinceId)
  const [abbreviation, setAbbreviation] = useState('')
  const submit = () =>
    add.mutate(
      {
        name,
        kind,
        level,
        provinceId: level === 'central' ? null : province,
        parentId: null,
        abbreviation: abbreviation.trim() === '' ? null : abbreviation,
      },
      { onSuccess: ({ id }) => onAdded(id) },
    )
  return (
    <FormDialog
      opened
      title={words.add}
      verb={words.add}
      busy={add.isPending}
      disabled={name.trim() === '' || (level !== 'central' && province === null)}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        required
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={words.kind}
        allowDeselect={false}
        data={agencyKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={kind}
        onChange={(chosen) => setKind(agencyKinds.find((one) => one === chosen) ?? kind)}
      />
      <Select
        label={words.level}
        allowDeselect={false}
        data={levels.map((one) => ({ value: one, label: words.levelsShort[one] }))}
        value={level}
        onChange={(chosen) => setLevel(levels.find((one) => one === chosen) ?? level)}
      />
      {level !== 'central' && (
        <Select
          label={words.province}
          required
          searchable
          data={provinces.map((one) => ({ value: one.id, label: one.name }))}
          value={province}
          onChange={(chosen) => setProvince(provinces.find(({ id }) => id === chosen)?.id ?? null)}
        />
      )}
      <TextInput
        label={words.abbreviation}
        maxLength={40}
        value={abbreviation}
        onChange={(event) => setAbbreviation(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
