import { useMantineColorScheme } from '@mantine/core'
import { type Language, language as languageSchema } from '../../src-shared/text/language.ts'
import { useCommand } from '../api/hooks.ts'
import { useLanguage } from './language.tsx'
import { useEnterSession } from './session.tsx'

export const colourSchemes = ['light', 'dark', 'auto'] as const

/** The language of the person who is signed in: at once in this window, kept by the core for the next one. */
export function useLanguageChoice() {
  const { language, setLanguage } = useLanguage()
  const enter = useEnterSession()
  const save = useCommand('session.setLanguage')
  const choose = (chosen: string) => {
    const next: Language = languageSchema.parse(chosen)
    setLanguage(next)
    save.mutate({ language: next }, { onSuccess: enter })
  }
  return { language, choices: languageSchema.options, choose, error: save.error }
}

/** Light, dark, or as the system; kept in this browser or app. */
export function useColourChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = (chosen: string) => {
    const next = colourSchemes.find((scheme) => scheme === chosen)
    if (next) setColorScheme(next)
  }
  return { scheme: colorScheme, choices: colourSchemes, choose }
}
