import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../src-shared/text/language.ts'
import { type Text, texts } from '../../src-shared/text/text.ts'

interface LanguageValue {
  language: Language
  text: Text
  setLanguage(language: Language): void
}

const LanguageContext = createContext<LanguageValue | null>(null)
const storageKey = 'snv-language'

/** The language of this window: the one last used here, until the person who signs in brings another. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, set] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'))
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next)
    set(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => ({ language, text: texts[language], setLanguage }), [language, setLanguage])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** Other words for what is inside: a yearly plan is spoken of as a plan where a report would be. */
export function WithText({ text, children }: { text: Text; children: ReactNode }) {
  const around = useLanguage()
  const value = useMemo(() => ({ ...around, text }), [around, text])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useLanguage(): LanguageValue {
  const value = use(LanguageContext)
  if (!value) throw new Error('LanguageProvider is missing above this component')
  return value
}

/** Every sentence in the language of this window: `text.tasks.lateDays({ days: 3 })`. */
export function useText(): Text {
  return useLanguage().text
}
