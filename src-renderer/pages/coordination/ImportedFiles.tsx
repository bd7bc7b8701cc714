import { IconAlertCircle, IconCircleCheck, IconInfoCircle, IconShieldQuestion } from '@tabler/icons-react'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import { type Disposition, dispositionOf } from '../../../src-shared/domain/submission-verdict.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

const looks: Record<Disposition, { icon: typeof IconCircleCheck; colour: string }> = {
  count: { icon: IconCircleCheck, colour: 'var(--snv-done)' },
  quarantine: { icon: IconShieldQuestion, colour: 'var(--snv-soon)' },
  refuse: { icon: IconAlertCircle, colour: 'var(--snv-error)' },
  nothing: { icon: IconInfoCircle, colour: 'var(--snv-dimmed)' },
}

const dispositions: readonly Disposition[] = ['refuse', 'quarantine', 'count', 'nothing']
const mostShown = 200

/** One line for each file: what became of it, in its own words, and for a refusal what to do. */
export function ImportedFiles({ files, stopped }: { files: readonly ImportedFile[]; stopped: boolean }) {
  const text = useText()
  const words = text.coordinationPage
  // What needs a person comes first; among thousands of good ones nobody would find it.
  const shown = files
    .toSorted((a, b) => dispositions.indexOf(dispositionOf(a.verdict)) - dispositions.indexOf(dispositionOf(b.verdict)))
    .slice(0, mostShown)
  return (
    <section aria-label={words.importResults} aria-live="polite">
      {stopped && <p className={classes.hint}>{words.importStopped}</p>}
      {files.length > 1 && (
        <p className={classes.hint}>
          {dispositions
            .map((one) => ({ one, count: files.filter((file) => dispositionOf(file.verdict) === one).length }))
            .filter(({ count }) => count > 0)
            .map(({ one, count }) => text.massImport.summary({ count, words: text.massImport.outcomes[one] }))
            .join(' · ')}
        </p>
      )}
      <ul className={classes.plainList}>
        {shown.map((file, at) => {
          const { icon: Icon, colour } = looks[dispositionOf(file.verdict)]
          return (
            // Two files may have one name; the list never changes its order.
            <li key={`${at}-${file.name}`} className={classes.file}>
              <Icon size={18} aria-hidden color={colour} />
              <div className={classes.words}>
                <p className={classes.name}>{file.agencyName ?? file.name}</p>
                {file.agencyName !== null && (
                  <p className={classes.quiet}>
                    {file.name}
                    {file.revision !== null && ` · ${words.revision({ revision: file.revision })}`}
                  </p>
                )}
                <p>{text.coordination.verdicts[file.verdict]}</p>
                {file.sentence && <p className={classes.quiet}>{`${file.sentence.what} ${file.sentence.next}`}</p>}
              </div>
            </li>
          )
        })}
      </ul>
      {files.length > shown.length && (
        <p className={classes.hint}>{text.massImport.rest({ count: files.length - shown.length })}</p>
      )}
    </section>
  )
}
