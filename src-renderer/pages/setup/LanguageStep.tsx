import { NumberInput, Radio, Stack } from '@mantine/core'
import { language as languageSchema } from '../../../src-shared/text/language.ts'
import { useLanguage } from '../../shell/language.tsx'
import type { StepProps } from './OfficeStep.tsx'

export function LanguageStep({ draft, onChange }: StepProps) {
  const { text, setLanguage } = useLanguage()
  const choose = (chosen: string) => {
    const language = languageSchema.parse(chosen)
    setLanguage(language)
    onChange({ ...draft, language })
  }
  return (
    <Stack gap="md">
      <Radio.Group label={text.shell.language} value={draft.language} onChange={choose}>
        <Stack gap={6} mt={6}>
          {languageSchema.options.map((each) => (
            <Radio key={each} value={each} label={text.shell.languageNames[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={text.setup.lockAfter}
        w={340}
        min={1}
        max={240}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.lockAfterMinutes}
        onChange={(minutes) => onChange({ ...draft, lockAfterMinutes: Number(minutes) || 15 })}
      />
    </Stack>
  )
}
