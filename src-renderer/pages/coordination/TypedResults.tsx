import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { type Progress, progress as progressWords } from '../../../src-shared/domain/progress.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import type { TypedDraft } from './typed-draft.ts'
import classes from './typed-report.module.css'

/** Rows that are drawn at once; the rest is found by its words. */
const mostShown = 40

/** How far each task is and what came of it; one that the paper does not mention is left alone. */
export function TypedResults({
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
  const [search, setSearch] = useState('')
  if (form.items.length === 0) return <p className={classes.hint}>{words.noItems}</p>
  const wanted = foldForSearch(search)
  const found = form.items.filter((item) => foldForSearch(`${item.position} ${item.text}`).includes(wanted))
  const put = (itemId: PlanItemId, result: { progress: Progress; text: string } | null) => {
    const results = new Map(draft.results)
    if (result) results.set(itemId, result)
    else results.delete(itemId)
    onChange({ ...draft, results })
  }
  return (
    <>
      <TextInput
        size="xs"
        aria-label={words.find}
        placeholder={words.find}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.slice(0, mostShown).map(({ itemId, position, text: task }) => {
        const result = draft.results.get(itemId)
        return (
          <div key={itemId} className={classes.result}>
            <p className={classes.task}>
              {position} {task}
            </p>
            <Select
              size="xs"
              aria-label={`${position} ${words.tabs.results}`}
              data={[
                { value: '', label: words.notReported },
                ...progressWords.options.map((value) => ({ value, label: text.parts.progress[value] })),
              ]}
              allowDeselect={false}
              value={result?.progress ?? ''}
              onChange={(value) => {
                const progress = progressWords.options.find((one) => one === value)
                put(itemId, progress ? { progress, text: result?.text ?? '' } : null)
              }}
            />
            <Textarea
              size="xs"
              aria-label={`${position} ${words.result}`}
              autosize
              minRows={1}
              maxRows={8}
              disabled={!result}
              value={result?.text ?? ''}
              onChange={(event) => result && put(itemId, { ...result, text: event.currentTarget.value })}
            />
          </div>
        )
      })}
    </>
  )
}
