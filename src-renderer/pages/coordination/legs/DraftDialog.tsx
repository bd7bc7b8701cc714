import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PeriodId, PlanId } from '../../../../src-shared/domain/ids.ts'
import { useCommand } from '../../../api/hooks.ts'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { useText } from '../../../shell/language.tsx'
import { AlsoFor } from './AlsoFor.tsx'
import type { Leg } from './LegsSection.tsx'
import classes from './legs.module.css'

interface DraftDialogProps {
  planId: PlanId
  periodId: PeriodId
  leg: Leg
  legs: readonly Leg[]
  onClose(): void
}

/** Begins the report that serves this leg, and says whom else it addresses. */
export function DraftDialog({ planId, periodId, leg, legs, onClose }: DraftDialogProps) {
  const words = useText().reportingLegs
  const draft = useCommand('reporting-legs.draftReport')
  const [, go] = useLocation()
  const others = legs.filter((one) => one.key !== leg.key && one.report === null && !one.dropped)
  const [also, setAlso] = useState<readonly string[]>(
    needsOwn(leg) ? [] : others.filter((one) => !needsOwn(one)).map(({ key }) => key),
  )
  const to = leg.toAgencyName ?? leg.toText
  return (
    <FormDialog
      opened
      title={words.draftTitle({ to })}
      verb={words.draft}
      busy={draft.isPending}
      error={draft.error}
      onSubmit={() =>
        draft.mutate(
          { planId, periodId, keys: [leg.key, ...also] },
          { onSuccess: ({ reportId }) => go(`/reports/${reportId}`) },
        )
      }
      onClose={onClose}
    >
      {leg.form !== null && (
        <p className={classes.to}>
          {words.form}: {leg.form}
        </p>
      )}
      <AlsoFor legs={others} chosen={also} onChoose={setAlso} />
    </FormDialog>
  )
}

/** In another form, or in the outline of a request: others are asked for by name only. */
const needsOwn = ({ ownReport, requestId }: Leg) => ownReport || requestId !== null
