import { useSearchParams } from 'wouter'
import type { ReadResult } from '../../../src-shared/contract/submission.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { ResultView } from './ResultView.tsx'
import type { Round } from './round.ts'

/** The plan at the left; at the right what the bodies report on the item that is chosen. */
export function ReadSection({ round }: { round: Round }) {
  const words = useText().coordinationPage
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
      <div className={classes.results} aria-live="polite">
        {chosen === null ? <EmptyState sentence={words.chooseItem} /> : <ItemResults round={round} itemId={chosen} />}
      </div>
    </div>
  )
}

function ItemResults({ round, itemId }: { round: Round; itemId: PlanItemId }) {
  const { coordinationPage: words, coordination } = useText()
  const nameOf = ({ agencyName, origin }: ReadResult) =>
    origin === 'typed' ? `${agencyName} (${coordination.origins.typed.toLowerCase()})` : agencyName
  const read = useCall('coordination.itemResults', { ...round, itemId })
  if (read.isError) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <SkeletonRows rows={3} />
  const { results, of, reported } = read.data
  return (
    <>
      <p className={classes.hint}>{words.reportedOn({ results: results.length, reported, of })}</p>
      {results.length === 0 && <EmptyState sentence={words.noResults} />}
      {results.map((result, at) => (
        // A body may report twice on one item; the order is that of the reports.
        <ResultView key={`${result.submissionId} ${at}`} title={nameOf(result)} result={result} />
      ))}
    </>
  )
}
