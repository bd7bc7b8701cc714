import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { language as languageSchema } from '../../../src-shared/text/language.ts'
import { useLanguage } from '../../shell/language.tsx'
import { useSessionState } from '../../shell/session.tsx'
import { SampleMark } from '../../shell/TopBar.tsx'
import classes from './gate-card.module.css'

/** The one card of a page before the app, with the office's name and the choice of language. */
export function GateCard({ title, children }: { title: string; children: ReactNode }) {
  const { language, text, setLanguage } = useLanguage()
  const { data } = useSessionState()
  useEffect(() => {
    document.title = `${title} · ${text.spine.appName}`
  }, [title, text.spine.appName])
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.office}>
          {data?.office?.agencyName ?? text.spine.appName} {data?.office?.isSample && <SampleMark />}
        </p>
        <h1 className={classes.title}>{title}</h1>
        {children}
        <div className={classes.foot}>
          <SegmentedControl
            size="xs"
            aria-label={text.shell.language}
            value={language}
            onChange={(chosen) => setLanguage(languageSchema.parse(chosen))}
            data={languageSchema.options.map((each) => ({ value: each, label: text.shell.languageNames[each] }))}
          />
        </div>
      </div>
    </main>
  )
}
