import { Button, SegmentedControl } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { RoundStatus } from '../../../src-shared/contract/submission.ts'
import { type Grouping, groupings } from '../../../src-shared/domain/completeness-lines.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { CompletenessTable } from './CompletenessTable.tsx'
import classes from './coordination.module.css'
import { FindBody } from './FindBody.tsx'
import { ExportTable } from './matrix/ExportTable.tsx'
import type { Round } from './round.ts'
import { StatusList } from './StatusList.tsx'

/** Who has reported, late by how many days, and who is missing: body by body or in numbers. */
export function StatusSection({ round, onImport }: { round: Round; onImport: () => void }) {
  const text = useText()
  const words = text.completeness
  const status = useCall('coordination.status', round, { keepPrevious: true })
  const [params, setParams] = useSearchParams()
  const by: Grouping | null = groupings.find((one) => one === params.get('by')) ?? null
  const [accepting, setAccepting] = useState(false)
  if (status.isError) return <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
  if (!status.data) return <SkeletonRows />
  if (status.data.bodies.length === 0) {
    return (
      <EmptyState
        sentence={text.coordinationPage.nobody}
        action={
          <Button variant="default" onClick={onImport}>
            {text.coordinationPage.import}
          </Button>
        }
      />
    )
  }
  const waiting = status.data.bodies.flatMap(({ agencyName, submission }) =>
    submission?.decision === null ? { ...submission, agencyName } : [],
  )
  const change = (key: 'by' | 'find', value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null) after.delete(key)
        else after.set(key, value)
        return after
      },
      { replace: true },
    )
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          size="xs"
          aria-label={words.chooseView}
          value={by ?? 'list'}
          onChange={(next) => change('by', next === 'list' ? null : next)}
          data={(['list', ...groupings] as const).map((value) => ({ value, label: words.views[value] }))}
        />
        {by === null && (
          <FindBody value={params.get('find') ?? ''} onChange={(typed) => change('find', typed || null)} />
        )}
        <span className={classes.fill} />
        {waiting.length > 0 && (
          <Button size="xs" variant="default" leftSection={<IconChecks size={16} />} onClick={() => setAccepting(true)}>
            {words.accept.open({ count: waiting.length })}
          </Button>
        )}
        <ExportTable round={round} table="status" estimate={false} />
        <Deadlines status={status.data} />
      </div>
      {accepting && <AcceptDialog waiting={waiting} onClose={() => setAccepting(false)} />}
      {by === null ? <StatusList status={status.data} /> : <CompletenessTable bodies={status.data.bodies} by={by} />}
    </>
  )
}

/** By when, and who says so. */
function Deadlines({ status: { deadlines, request } }: { status: RoundStatus }) {
  const words = useText().completeness
  return (
    <div className={classes.due}>
      {(deadlines.length === 0 ? [null] : deadlines).map((deadline) => (
        <ReportDeadlineLine key={deadline?.stated ?? ''} deadline={deadline} />
      ))}
      <span className={classes.quiet}>
        {request === null
          ? words.byPlan
          : words.byRequest({ number: request.letterNumber, date: request.letterDate, revision: request.revision })}
      </span>
    </div>
  )
}
