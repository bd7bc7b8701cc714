import { Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { layoutProfile } from '../../../src-shared/domain/layout-profile.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { AgencyPicker } from './AgencyPicker.tsx'
import { type SetupDraft, withAgency } from './setup-draft.ts'

export interface StepProps {
  draft: SetupDraft
  problems: Record<string, string>
  onChange(draft: SetupDraft): void
}

export function OfficeStep({ draft, problems, onChange }: StepProps) {
  const text = useText()
  const { data } = useCall('setup.choices', { search: '', provinceId: null })
  const provinces = data?.provinces ?? []
  const chooseProvince = (id: string | null) => {
    const province = provinces.find((each) => each.id === id) ?? null
    const placeName = draft.placeName || placeOf(province?.name ?? '')
    onChange({ ...draft, province, agency: null, superior: null, placeName })
  }
  return (
    <Stack gap="sm">
      <Select
        label={text.setup.province}
        description={text.setup.provinceHint}
        data={provinces.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.province?.id ?? null}
        onChange={chooseProvince}
        searchable
        clearable
      />
      {!draft.isOwn && (
        <AgencyPicker
          label={text.setup.agency}
          description={text.setup.agencyHint}
          chosen={draft.agency}
          provinceId={draft.province?.id ?? null}
          onChoose={(agency) => onChange(withAgency(draft, agency))}
          error={problems.agency}
        />
      )}
      <Checkbox
        label={text.setup.ownAgency}
        checked={draft.isOwn}
        onChange={(event) => onChange({ ...draft, isOwn: event.currentTarget.checked })}
      />
      {draft.isOwn && <OwnAgency draft={draft} problems={problems} onChange={onChange} />}
      <AgencyPicker
        label={text.setup.superior}
        description={text.setup.superiorHint}
        chosen={draft.superior}
        provinceId={draft.province?.id ?? null}
        onChoose={(superior) => onChange({ ...draft, superior })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={text.setup.placeName}
          description={text.setup.placeNameHint}
          value={draft.placeName}
          onChange={(event) => onChange({ ...draft, placeName: event.currentTarget.value })}
          error={problems.placeName}
        />
        <TextInput
          label={text.setup.symbol}
          description={text.setup.symbolHint}
          value={draft.symbolAbbreviation}
          onChange={(event) => onChange({ ...draft, symbolAbbreviation: event.currentTarget.value.toUpperCase() })}
          error={problems.symbol}
        />
      </Group>
      <Radio.Group
        label={text.setup.layout}
        value={draft.layoutProfile}
        onChange={(chosen) => onChange({ ...draft, layoutProfile: layoutProfile.parse(chosen) })}
      >
        <Stack gap={6} mt={6}>
          {layoutProfile.options.map((each) => (
            <Radio key={each} value={each} label={text.setup.layouts[each]} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  )
}

const kinds = ['state-body', 'front-or-mass-organisation', 'press', 'armed-force'] as const
const levels = ['central', 'province', 'commune'] as const

function OwnAgency({ draft, problems, onChange }: StepProps) {
  const text = useText()
  const change = (part: Partial<SetupDraft['own']>) => onChange({ ...draft, own: { ...draft.own, ...part } })
  return (
    <>
      <TextInput
        label={text.setup.ownName}
        value={draft.own.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={problems.agency}
      />
      <Group grow>
        <Select
          label={text.setup.kind}
          data={kinds.map((each) => ({ value: each, label: text.setup.kinds[each] }))}
          value={draft.own.kind}
          onChange={(chosen) => change({ kind: kinds.find((each) => each === chosen) ?? 'state-body' })}
        />
        <Select
          label={text.setup.level}
          data={levels.map((each) => ({ value: each, label: text.setup.levels[each] }))}
          value={draft.own.level}
          onChange={(chosen) => change({ level: levels.find((each) => each === chosen) ?? 'province' })}
        />
      </Group>
    </>
  )
}

/** `Ủy ban nhân dân tỉnh Vĩnh Long` -> `Vĩnh Long`. */
function placeOf(provinceName: string): string {
  return provinceName.replace(/^.*?(?:tỉnh|thành phố)\s+/iu, '')
}
