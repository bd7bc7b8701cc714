import { Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import type { ComparedWith } from '../../../src-shared/contract/packages.ts'
import { useText } from '../../shell/language.tsx'

const ways: readonly ComparedWith[] = ['letter', 'telephone']

export interface Comparison {
  comparedWith: ComparedWith
  note: string
  isEqual: boolean
}

export const notCompared: Comparison = { comparedWith: 'letter', note: '', isEqual: false }
export const isCompared = ({ note, isEqual }: Comparison): boolean => isEqual && note.trim() !== ''

/** How a code was compared, kept with the name of who did it. */
export function ComparisonFields({ value, onChange }: { value: Comparison; onChange: (value: Comparison) => void }) {
  const words = useText().exchangePage
  const { comparedWith } = value
  return (
    <>
      <SegmentedControl
        aria-label={words.comparedWith}
        value={comparedWith}
        onChange={(way) => onChange({ ...value, comparedWith: ways.find((one) => one === way) ?? 'letter' })}
        data={ways.map((way) => ({ value: way, label: words.ways[way] }))}
      />
      <TextInput
        label={words.note[comparedWith]}
        value={value.note}
        required
        onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
      />
      <Checkbox
        label={words.isEqual}
        checked={value.isEqual}
        onChange={(event) => onChange({ ...value, isEqual: event.currentTarget.checked })}
      />
    </>
  )
}
