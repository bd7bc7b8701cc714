import { Anchor } from '@mantine/core'
import { Link, useSearchParams } from 'wouter'
import type { TableBody, TaskCell, TaskColumn } from '../../../../src-shared/contract/matrix.ts'
import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../parts/ErrorNotice.tsx'
import { Facts } from '../../../parts/Facts.tsx'
import { SkeletonRows } from '../../../parts/SkeletonRows.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { ResultView } from '../ResultView.tsx'
import type { Round } from '../round.ts'
import { WithReport } from './WithReport.tsx'

export interface TaskPaneProps {
  round: Round
  body: TableBody
  column: TaskColumn
  cell: TaskCell | null
}

/** What one body says of one task, with what proves it, beside the words of the plan. */
export function TaskPane({ round, body, column, cell }: TaskPaneProps) {
  const words = useText().matrix
  const found = useCall('matrix.taskCell', { ...round, agencyId: body.agencyId, itemId: column.itemId })
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <SkeletonRows rows={4} />
  const { text, role, results, submission } = found.data
  const state = cell?.state
  const isUnanswered = state === 'silent' || state === 'waiting' || state === 'missing'
  return (
    <WithReport submission={submission}>
      <h2>{body.agencyName}</h2>
      <p className={classes.text}>
        {column.position} {text}
      </p>
      <Facts facts={[{ name: words.role, value: role === null ? words.noRole : words.roles[role] }]} />
      {isUnanswered && <p className={classes.text}>{words.states[state]}</p>}
      {results.map((result, at) => (
        // Results of one report never change their order.
        <ResultView key={at} title={result.title} result={result} />
      ))}
      <ReadAll itemId={column.itemId} />
    </WithReport>
  )
}

/** Leads to what every body says of the item. */
export function ReadAll({ itemId }: { itemId: string }) {
  const words = useText().matrix
  const [params] = useSearchParams()
  const search = new URLSearchParams({ item: itemId })
  const plan = params.get('plan')
  if (plan !== null) search.set('plan', plan)
  return (
    <div>
      <Anchor component={Link} href={`/coordination/read?${search}`} size="sm">
        {words.openItem}
      </Anchor>
    </div>
  )
}
