import type { ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import type { ReadResult } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { type ConsolidatedDraft, useConsolidatedDraft } from './consolidated-draft.tsx'
import classes from './coordination.module.css'
import { PickedBar, PickWords, pickByKeys } from './PickWords.tsx'
import { type ResultField, ResultView } from './ResultView.tsx'
import type { Round } from './round.ts'
import { type Picking, usePickedWords } from './use-picked-words.ts'

/** The plan at the left; at the right what the bodies report on the item that is chosen. */
export function ReadSection({ round }: { round: Round }) {
  const words = useText().coordinationPage
  const { draft } = useConsolidatedDraft()
  const picking = usePickedWords(draft)
  const items = useCall('coordination.items', round, { keepPrevious: true })
  const [params, setParams] = useSearchParams()
  const chosen = items.data?.find(({ id }) => id === params.get('item'))?.id ?? null
  const choose = (item: PlanItemId) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('item', item)
        return after
      },
      { replace: true },
    )
  if (items.isError) return <ErrorNotice error={items.error} onRetry={() => void items.refetch()} />
  if (!items.data) return <SkeletonRows />
  return (
    <div className={classes.beside}>
      <ul className={classes.items} aria-label={words.itemsLabel}>
        {items.data.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.item}
              style={{ paddingLeft: 12 + item.level * 16 }}
              aria-current={item.id === chosen}
              onClick={() => choose(item.id)}
            >
              <span>
                {item.marker} {item.text}
              </span>
              {item.agencies > 0 && (
                <span className={classes.number}>{words.agenciesOn({ count: item.agencies })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <section
        className={classes.results}
        aria-label={words.readLabel}
        aria-live="polite"
        onKeyDown={(event) => pickByKeys(event, picking)}
      >
        {chosen !== null && <PickedBar picking={picking} />}
        {chosen === null ? (
          <EmptyState sentence={words.chooseItem} />
        ) : (
          <ItemResults round={round} itemId={chosen} draft={draft} picking={picking} />
        )}
      </section>
    </div>
  )
}

function ItemResults({
  round,
  itemId,
  draft,
  picking,
}: {
  round: Round
  itemId: PlanItemId
  draft: ConsolidatedDraft | null
  picking: Picking
}) {
  const { coordinationPage: words, coordination, consolidated } = useText()
  const read = useCall('coordination.itemResults', { ...round, itemId })
  if (read.isError) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <SkeletonRows rows={3} />
  const { results, of, reported } = read.data
  const titleOf = ({ agencyName, origin, documentNumber, documentDate }: ReadResult) => (
    <>
      {origin === 'typed' ? `${agencyName} (${coordination.origins.typed.toLowerCase()})` : agencyName}
      <span className={classes.quiet}>
        {[documentNumber, documentDate && formatDate(documentDate)]
          .filter((part) => typeof part === 'string')
          .map((part) => ` · ${part}`)}
      </span>
    </>
  )
  const pickOf = (result: ReadResult) => {
    // A report that came after the draft was made is not in it yet.
    if (!draft?.submissionIds.includes(result.submissionId)) return {}
    return {
      pick: (field: ResultField, said: ReactNode) => (
        <PickWords
          draft={draft}
          picking={picking}
          name={result.agencyName}
          words={{
            ...{ submissionId: result.submissionId, itemId },
            from: { part: 'result', result: result.result, field },
          }}
        >
          {said}
        </PickWords>
      ),
    }
  }
  return (
    <>
      <p className={classes.hint}>{words.reportedOn({ results: results.length, reported, of })}</p>
      {results.length === 0 && <EmptyState sentence={words.noResults} />}
      {draft && results.some(({ submissionId }) => !draft.submissionIds.includes(submissionId)) && (
        <p className={classes.hint}>{consolidated.cameLater}</p>
      )}
      {results.map((result) => (
        <ResultView
          key={`${result.submissionId} ${result.result}`}
          title={titleOf(result)}
          result={result}
          {...pickOf(result)}
        />
      ))}
    </>
  )
}
