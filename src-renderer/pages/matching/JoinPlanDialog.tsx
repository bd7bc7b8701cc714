import { useState } from 'react'
import type { PlanPairs } from '../../../src-shared/contract/matches.ts'
import {
  type IndicatorId,
  indicatorId,
  type PlanId,
  type PlanItemId,
  planItemId,
} from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './matching.module.css'
import { PairTable } from './PairTable.tsx'

interface JoinPlanDialogProps {
  fromId: PlanId
  toId: PlanId
  onClose(): void
}

type Said = ReadonlyMap<string, string | null>

/** Item by item what a typed plan is in the received one; the person looks at what is not sure, then joins all at once. */
export function JoinPlanDialog({ fromId, toId, onClose }: JoinPlanDialogProps) {
  const words = useText().matches
  const shown = useCall('matches.plan', { fromId, toId })
  const join = useCommand('matches.joinPlan')
  const [said, setSaid] = useState<Said>(new Map())
  const pairs = shown.data
  const matchOf = <T extends string>({ id, matchId }: { id: string; matchId: T | null }) =>
    said.has(id) ? (said.get(id) ?? null) : matchId
  const choose = (id: string, to: string | null) => setSaid(new Map(said).set(id, to))
  const submit = () => {
    if (!pairs) return
    join.mutate(
      {
        ...{ fromId, toId, expectedVersions: { from: pairs.from.version, to: pairs.to.version } },
        items: chosenPairs<PlanItemId>(pairs.items, matchOf, planItemId.parse),
        indicators: chosenPairs<IndicatorId>(pairs.indicators, matchOf, indicatorId.parse),
      },
      {
        onSuccess: (done) => {
          showDone(words.planJoined(done))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.planTitle}
      verb={words.join}
      size={1080}
      busy={join.isPending}
      disabled={!pairs || pairs.refusal !== null}
      error={join.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {shown.isError && <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <SkeletonRows rows={4} />}
      {pairs && <Pairs pairs={pairs} matchOf={matchOf} onChoose={choose} />}
    </FormDialog>
  )
}

function chosenPairs<T extends string>(
  rows: readonly { id: T; matchId: T | null }[],
  matchOf: (row: { id: T; matchId: T | null }) => string | null,
  parse: (id: string) => T,
) {
  return rows.flatMap((row) => {
    const id = matchOf(row)
    return id === null ? [] : [{ heldId: row.id, id: parse(id) }]
  })
}

interface PairsProps {
  pairs: PlanPairs
  matchOf(row: { id: string; matchId: string | null }): string | null
  onChoose(id: string, to: string | null): void
}

function Pairs({ pairs, matchOf, onChoose }: PairsProps) {
  const words = useText().matches
  const left = pairs.items.reduce((sum, item) => sum + (matchOf(item) === null ? item.tasks : 0), 0)
  return (
    <>
      <p className={classes.name}>{words.joinLine({ from: pairs.from.shortName, to: pairs.to.shortName })}</p>
      {pairs.refusal && <p className={classes.warning}>{words.planRefusals[pairs.refusal]}</p>}
      <PairTable
        title={words.items}
        summary={words.itemPairs}
        rows={pairs.items.map((item) => ({
          ...{ id: item.id, label: item.position, text: item.text, isSure: item.isSure, matchId: item.matchId },
          hangs: item.tasks > 0 ? words.tasks({ count: item.tasks }) : '',
        }))}
        others={pairs.receivedItems.map(({ id, position, text }) => ({ id, label: `${position} ${text}` }))}
        matchOf={matchOf}
        onChoose={onChoose}
      />
      {left > 0 && <p className={classes.warning}>{words.leftBehind({ tasks: left })}</p>}
      {pairs.indicators.length > 0 && (
        <PairTable
          title={words.indicators}
          summary={words.indicatorPairs}
          rows={pairs.indicators.map((one) => ({
            ...{ id: one.id, label: one.code, text: `${one.name} (${one.unit})` },
            ...{ isSure: one.isSure, matchId: one.matchId },
            hangs: one.figures > 0 ? words.figures({ count: one.figures }) : '',
          }))}
          others={pairs.receivedIndicators.map(({ id, code, name, unit }) => ({
            id,
            label: `${code} ${name} (${unit})`,
          }))}
          matchOf={matchOf}
          onChoose={onChoose}
        />
      )}
      {pairs.reports.open + pairs.reports.sealed > 0 && <p className={classes.quiet}>{words.reports(pairs.reports)}</p>}
    </>
  )
}
