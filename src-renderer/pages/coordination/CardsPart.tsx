import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { CardRow } from '../../../src-shared/contract/submission.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { CardReasonDialog } from './CardReasonDialog.tsx'
import classes from './coordination.module.css'

/** Agency cards that came in, each with its code and where it stands. */
export function CardsPart() {
  const words = useText().coordinationPage
  const cards = useCall('coordination.cards', {})
  const [deciding, setDeciding] = useState<CardRow | null>(null)
  const [active, setActive] = useState<readonly CardRow['state'][]>([])
  const [search, setSearch] = useState('')
  const sought = foldForSearch(search.trim())
  const shown = (cards.data ?? []).filter(
    (card) =>
      (active.length === 0 || active.includes(card.state)) &&
      (sought === '' || searchedIn(card).some((one) => foldForSearch(one).includes(sought))),
  )
  return (
    <section className={classes.section} aria-labelledby="cards">
      <h2 id="cards">{words.cards}</h2>
      {cards.isError && <ErrorNotice error={cards.error} onRetry={() => void cards.refetch()} />}
      {!cards.data && !cards.isError && <SkeletonRows rows={3} />}
      {cards.data?.length === 0 && <p className={classes.hint}>{words.noCards}</p>}
      {cards.data && cards.data.length > 0 && (
        <div className={classes.outcomes}>
          <FilterChips
            chips={states
              .map((key) => ({
                ...{ key, label: words.cardStates[key] },
                count: cards.data.filter(({ state }) => state === key).length,
              }))
              .filter(({ count }) => count > 0)}
            active={active}
            onChange={setActive}
            mode="one"
          >
            <TextInput
              size="xs"
              w={250}
              aria-label={words.searchCards}
              placeholder={words.searchCards}
              leftSection={<IconSearch size={14} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </FilterChips>
        </div>
      )}
      {cards.data && cards.data.length > 0 && shown.length === 0 && <EmptyState sentence={words.nothingFits} />}
      {shown.length > 0 && (
        <div className={classes.scroll}>
          <table className={`${classes.table} ${classes.cards}`}>
            <thead>
              <tr>
                <th scope="col">{words.body}</th>
                <th scope="col">{words.approver}</th>
                <th scope="col">{words.code}</th>
                <th scope="col">{words.state}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {byStateAndName(shown).map((card) => (
                <CardLine key={card.id} card={card} onDecide={() => setDeciding(card)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {deciding && <CardReasonDialog card={deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

const states = ['waiting', 'enrolled', 'declined', 'revoked'] as const satisfies readonly CardRow['state'][]

/** A lost card is sought by its body, its holder or its code. */
const searchedIn = ({ agencyName, nameOnCard, approverName, fingerprint }: CardRow) => [
  ...[agencyName ?? '', nameOnCard, approverName, fingerprint, fingerprint.replaceAll('-', '')],
]

/** What waits first, then by name: one body's cards stand together, the one that counts above the ones that it replaced. */
const byStateAndName = (cards: readonly CardRow[]) =>
  cards.toSorted(
    (a, b) =>
      Number(b.state === 'waiting') - Number(a.state === 'waiting') ||
      nameOf(a).localeCompare(nameOf(b), 'vi') ||
      states.indexOf(a.state) - states.indexOf(b.state),
  )
const nameOf = ({ agencyName, nameOnCard }: CardRow) => agencyName ?? nameOnCard

function CardLine({ card, onDecide }: { card: CardRow; onDecide: () => void }) {
  const text = useText()
  const words = text.coordinationPage
  return (
    <tr>
      <td>
        {card.agencyName ?? words.unknownBody({ name: card.nameOnCard })}
        {card.state === 'waiting' && card.replacesKey && <p className={classes.quiet}>{words.replaces}</p>}
        {card.replaces !== null && (
          <p className={classes.quiet}>{words.replacesBySignature({ fingerprint: card.replaces })}</p>
        )}
      </td>
      <td>
        {card.approverName}
        <p className={classes.quiet}>{card.approverPosition}</p>
      </td>
      <td>
        <Fingerprint value={card.fingerprint} />
      </td>
      <td>
        {words.cardStates[card.state]}
        {card.decidedAt !== null && (
          <p className={classes.quiet}>
            {[
              ...[card.decidedBy, formatDate(vietnamDateOf(card.decidedAt))],
              // The paper vouched for a key that counts; why one was revoked stands in the history.
              card.state === 'enrolled' ? card.comparisonNote : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </td>
      <td>
        {(card.state === 'waiting' || card.state === 'enrolled') && (
          <Button size="xs" variant="default" onClick={onDecide}>
            {card.state === 'waiting' ? words.decline : words.revoke}
          </Button>
        )}
      </td>
    </tr>
  )
}
