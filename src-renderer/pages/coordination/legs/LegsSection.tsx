import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { PeriodId } from '../../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../../api/call.ts'
import { useCall } from '../../../api/hooks.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import type { Round } from '../round.ts'
import { ChainPicture } from './ChainPicture.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { EditLegDialog } from './EditLegDialog.tsx'
import { LegCard } from './LegCard.tsx'
import { SendDialog } from './SendDialog.tsx'
import { TakeSentBackDialog } from './TakeSentBackDialog.tsx'

export type Legs = OutputOf<'reporting-legs.list'>
export type Leg = Legs['legs'][number]
export type Heir = NonNullable<Leg['ended']>['heirs'][number]
export type Dispatch = Leg['dispatches'][number]

/** What is asked about one leg; a new one has none. */
export type LegAct =
  | { kind: 'edit'; leg: Leg | null; heir?: Heir }
  | { kind: 'draft' | 'send'; leg: Leg }
  | { kind: 'confirm' | 'take-sent-back'; leg: Leg; dispatch: Dispatch }

/** The way of the reports of a round: who reports here, and where it goes from here, by when and how far. */
export function LegsSection({ round, periodId }: { round: Round; periodId: PeriodId }) {
  const words = useText().reportingLegs
  const shown = useCall('reporting-legs.list', round, { keepPrevious: true })
  const [act, setAct] = useState<LegAct | null>(null)
  const close = () => setAct(null)
  if (shown.isError) return <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <SkeletonRows />
  const { legs, reports } = shown.data
  const add = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} />}
      onClick={() => setAct({ kind: 'edit', leg: null })}
    >
      {words.add}
    </Button>
  )
  return (
    <div className={classes.page}>
      <section className={classes.section} aria-labelledby="chain">
        <div className={classes.head}>
          <h2 id="chain">{words.chain}</h2>
        </div>
        <ChainPicture shown={shown.data} round={round} />
      </section>
      <section className={classes.section} aria-labelledby="onward">
        <div className={classes.head}>
          <h2 id="onward">{words.title}</h2>
          {legs.length > 0 && add}
        </div>
        {legs.length === 0 ? (
          <EmptyState sentence={words.empty} action={add} />
        ) : (
          <ul className={classes.lines}>
            {legs.map((leg) => (
              <LegCard key={leg.key} leg={leg} reports={reports} onAct={setAct} />
            ))}
          </ul>
        )}
      </section>
      {act?.kind === 'edit' && <EditLegDialog round={round} leg={act.leg} heir={act.heir ?? null} onClose={close} />}
      {act?.kind === 'draft' && (
        <DraftDialog planId={round.planId} periodId={periodId} leg={act.leg} legs={legs} onClose={close} />
      )}
      {act?.kind === 'send' && <SendDialog round={round} leg={act.leg} shown={shown.data} onClose={close} />}
      {act?.kind === 'confirm' && <ConfirmDialog leg={act.leg} dispatch={act.dispatch} onClose={close} />}
      {act?.kind === 'take-sent-back' && <TakeSentBackDialog dispatch={act.dispatch} onClose={close} />}
    </div>
  )
}
