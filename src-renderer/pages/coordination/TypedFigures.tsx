import { TextInput } from '@mantine/core'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import { type TypedDraft, wrongFigures } from './typed-draft.ts'
import classes from './typed-report.module.css'

/** A field for each indicator; Enter and the arrows go to the next, as in a column of a sheet. */
export function TypedFigures({
  form,
  draft,
  onChange,
}: {
  form: OutputOf<'coordination.typedForm'>
  draft: TypedDraft
  onChange: (draft: TypedDraft) => void
}) {
  const text = useText()
  const words = text.typedReport
  const wrong = wrongFigures(draft, form, text.figures.answers)
  if (form.indicators.length === 0) return <p className={classes.hint}>{words.noIndicators}</p>
  return (
    <>
      <p className={classes.hint}>{words.figureHint}</p>
      <div className={classes.grid}>
        {form.indicators.map(({ indicatorId, code, name, unit, level }) => (
          <div key={indicatorId} className={classes.figure}>
            <span style={{ paddingLeft: level * 16 }} title={name}>
              {code}. {name} <span className={classes.quiet}>({unit})</span>
            </span>
            <TextInput
              size="xs"
              aria-label={`${code}. ${name}`}
              error={wrong.has(indicatorId) && words.figureWrong}
              value={draft.figures.get(indicatorId) ?? ''}
              onChange={(event) =>
                onChange({ ...draft, figures: new Map(draft.figures).set(indicatorId, event.currentTarget.value) })
              }
            />
          </div>
        ))}
      </div>
    </>
  )
}
