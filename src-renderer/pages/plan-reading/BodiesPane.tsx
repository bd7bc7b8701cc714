import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { DraftPhrase } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './panes.module.css'
import type { NameOf, ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

interface BodiesPaneProps {
  review: Review
  shown: ShownReview
  nameOf: NameOf
  mayChange: boolean
}

/** What the words about bodies mean: looked up once, chosen once, for every item that uses them. */
export function BodiesPane({ review, shown, nameOf, mayChange }: BodiesPaneProps) {
  const words = useText().planReadings.bodies
  const { phrases, items } = shown.draft
  const used = new Map<string, number>()
  for (const { shares } of items) for (const { phrase } of shares) used.set(phrase, (used.get(phrase) ?? 0) + 1)
  const order = phrases.toSorted((a, b) => Number(b.needsPerson) - Number(a.needsPerson))
  return (
    <div className={classes.pane}>
      <p className={classes.lead}>{words.lead}</p>
      {order.map((phrase) => (
        <PhraseCard
          key={phrase.phrase}
          phrase={phrase}
          used={used.get(phrase.phrase) ?? 0}
          nameOf={nameOf}
          mayChange={mayChange}
          onChoose={(agencyIds) => review.act({ do: 'bodies', phrase: phrase.phrase, agencyIds })}
        />
      ))}
    </div>
  )
}

const fewBodies = 6

interface PhraseCardProps {
  phrase: DraftPhrase
  used: number
  nameOf: NameOf
  mayChange: boolean
  onChoose(ids: AgencyId[]): void
}

function PhraseCard({ phrase, used, nameOf, mayChange, onChoose }: PhraseCardProps) {
  const words = useText().planReadings.bodies
  const [all, setAll] = useState(false)
  const { agencyIds } = phrase
  const shown = all ? agencyIds : agencyIds.slice(0, fewBodies)
  const offered = phrase.offeredIds.filter((id) => !agencyIds.includes(id))
  return (
    <section className={classes.card} aria-label={phrase.phrase}>
      <p className={classes.phrase}>{phrase.phrase}</p>
      <p className={classes.quiet}>
        {words.kinds[phrase.kind]} · {words.used({ count: used })} ·{' '}
        {agencyIds.length === 0 ? words.none : words.stands({ count: agencyIds.length })}
      </p>
      {phrase.needsPerson && <Chip tone="soon" icon={IconAlertTriangle} label={words.choose} />}
      <ul className={classes.bodies}>
        {shown.map((id) => (
          <li key={id}>
            {nameOf(id)}
            {mayChange && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="xs"
                aria-label={words.remove({ name: nameOf(id) })}
                onClick={() => onChoose(agencyIds.filter((other) => other !== id))}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {agencyIds.length > fewBodies && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? words.showLess : words.showAll({ count: agencyIds.length })}
        </Button>
      )}
      {mayChange && offered.length > 0 && (
        <div className={classes.offered}>
          <span className={classes.quiet}>{words.offered}</span>
          {offered.slice(0, 12).map((id) => (
            <Button key={id} size="compact-xs" variant="default" onClick={() => onChoose([...agencyIds, id])}>
              {nameOf(id)}
            </Button>
          ))}
        </div>
      )}
      {mayChange && (
        <div className={classes.chooser}>
          <AgencySelect
            key={agencyIds.length}
            label={words.choose}
            chosen={null}
            onChoose={(agency) => agency && onChoose([...agencyIds, agency.id])}
          />
          {phrase.needsPerson && agencyIds.length === 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => onChoose([])}>
              {words.keep}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
