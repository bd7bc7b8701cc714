import { Group, Radio } from '@mantine/core'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import { useColourChoice, useLanguageChoice } from '../../shell/preferences.ts'
import classes from './settings.module.css'

export default function DisplaySection() {
  const text = useText()
  const language = useLanguageChoice()
  const colours = useColourChoice()
  return (
    <>
      <p className={classes.hint}>{text.settings.displayHint}</p>
      <Radio.Group label={text.shell.language} value={language.language} onChange={language.choose}>
        <Group gap="lg" mt={6}>
          {language.choices.map((each) => (
            <Radio key={each} value={each} label={text.shell.languageNames[each]} />
          ))}
        </Group>
      </Radio.Group>
      <ErrorNotice error={language.error} />
      <Radio.Group label={text.shell.colours} value={colours.scheme} onChange={colours.choose}>
        <Group gap="lg" mt={6}>
          {colours.choices.map((each) => (
            <Radio key={each} value={each} label={text.shell.colourNames[each]} />
          ))}
        </Group>
      </Radio.Group>
    </>
  )
}
