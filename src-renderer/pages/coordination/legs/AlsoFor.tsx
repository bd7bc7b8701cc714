import { Checkbox, Stack } from '@mantine/core'
import { useText } from '../../../shell/language.tsx'
import type { Leg } from './LegsSection.tsx'

interface AlsoForProps {
  legs: readonly Leg[]
  /** Keys of those that are ticked. */
  chosen: readonly string[]
  onChoose(keys: string[]): void
}

/** Other legs that one report can serve too; nothing where there is none. */
export function AlsoFor({ legs, chosen, onChoose }: AlsoForProps) {
  const words = useText().reportingLegs
  if (legs.length === 0) return null
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  return (
    <Stack gap={6} role="group" aria-label={words.alsoFor}>
      <span>{words.alsoFor}</span>
      {legs.map(({ key, toAgencyName, toText }) => (
        <Checkbox
          key={key}
          label={toAgencyName ?? toText}
          checked={chosen.includes(key)}
          onChange={() => toggle(key)}
        />
      ))}
    </Stack>
  )
}
