import { Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ErrorSentence } from '../../src-shared/text/error-text.ts'
import type { Language } from '../../src-shared/text/language.ts'
import { errorSentence, texts } from '../../src-shared/text/text.ts'
import { CallError } from '../api/call.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import classes from './error-notice.module.css'

/** The three sentences for whatever was thrown: a refusal by its code, a bug of the window by one of its own. */
export function sentenceOf(language: Language, error: unknown): ErrorSentence {
  if (error instanceof CallError) return errorSentence(language, error.reply)
  const { unexpected, unexpectedSafe, unexpectedNext } = texts[language].parts
  return { what: unexpected, safe: unexpectedSafe, next: unexpectedNext }
}

/** What happened, what is safe, what to do. Nothing is drawn without an error. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { language } = useLanguage()
  const text = useText()
  const notice = useRef<HTMLDivElement>(null)
  // Who saves by keyboard stands in a field far above: without this, nothing seems to happen.
  useEffect(() => {
    const isTheirs = notice.current?.closest('form')?.contains(document.activeElement) ?? false
    if (error != null && isTheirs) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null || error === undefined) return null
  const { what, safe, next } = sentenceOf(language, error)
  return (
    <div ref={notice} className={classes.notice} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      <div className={classes.words}>
        <p className={classes.what}>{what}</p>
        <p className={classes.safe}>{safe}</p>
        <p>{next}</p>
      </div>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {text.spine.retry}
        </Button>
      )}
    </div>
  )
}
