import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CardRow } from '../../../src-shared/contract/submission.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
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
  return (
    <section className={classes.section} aria-labelledby="cards">
      <h2 id="cards">{words.cards}</h2>
      {cards.isError && <ErrorNotice error={cards.error} onRetry={() => void cards.refetch()} />}
      {!cards.data && !cards.isError && <SkeletonRows rows={3} />}
      {cards.data?.length === 0 && <p className={classes.hint}>{words.noCards}</p>}
      {cards.data && cards.data.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
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
              {waitingFirst(cards.data).map((card) => (
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

/** Card files of many agencies at once; what became of each that does not simply wait. */
export function TakeCardsPart() {
  const words = useText().coordinationPage
  const uploads = useUploads()
  const take = useCommand('coordination.importCards')
  const submit = () => {
    const stagedIds = uploads.staged.map((file) => file.stagedId)
    take.mutate({ stagedIds }, { onSuccess: () => uploads.clear() })
  }
  const taken = take.data?.filter((file) => file.outcome === 'waiting').length ?? 0
  return (
    <section className={classes.section} aria-labelledby="take-cards">
      <h2 id="take-cards">{words.importCards}</h2>
      <FileDrop uploads={uploads} label={words.cardFiles} accept=".json" secretNote={false} />
      <div>
        <Button
          size="xs"
          disabled={uploads.busy || uploads.staged.length === 0}
          loading={take.isPending}
          onClick={submit}
        >
          {words.importCards}
        </Button>
      </div>
      <ErrorNotice error={take.error} />
      {taken > 0 && (
        <p className={classes.hint} role="status">
          {words.cardsTaken({ count: taken })}
        </p>
      )}
      {take.data
        ?.filter((file) => file.outcome !== 'waiting')
        .map((file, at) => (
          // Two files may have one name; the list never changes its order.
          <p key={`${at}-${file.name}`} className={classes.hint} role="status">
            {file.name}: {words.cardOutcomes[file.outcome]}
            {file.sentence && `. ${file.sentence.what} ${file.sentence.next}`}
          </p>
        ))}
    </section>
  )
}

const waitingFirst = (cards: readonly CardRow[]) =>
  cards.toSorted((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'))

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
            {[card.decidedBy, formatDate(vietnamDateOf(card.decidedAt)), card.comparisonNote]
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
