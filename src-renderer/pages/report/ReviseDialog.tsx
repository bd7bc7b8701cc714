import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { isTaken } from './issued-before.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

/** The revision that takes the place of this one, and why. Who is told that a higher one is held says so here. */
export function ReviseDialog({ report, onClose }: { report: Report; onClose(): void }) {
  const words = useText().reports
  const revise = useCommand('reports.revise')
  const restored = isTaken(report)
  const next = Math.max(report.revision, report.issuedBefore ?? 0) + 1
  const [revision, setRevision] = useState(next)
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  return (
    <ReasonDialog
      title={words.reviseTitle}
      verb={words.revise}
      label={restored ? words.reviseWhyRestored : words.reviseWhy}
      initial={restored ? words.reviseRestored({ revision: report.issuedBefore }) : ''}
      busy={revise.isPending}
      error={revise.error}
      onSubmit={(reason) => revise.mutate({ ...seen, reason, revision }, { onSuccess: onClose })}
      onClose={onClose}
      more={
        // A yearly plan goes to nobody who counts its revisions.
        report.documentType !== 'yearly-plan' && (
          <NumberInput
            label={words.reviseNumber}
            description={words.reviseNumberHint}
            value={revision}
            onChange={(value) => setRevision(Number(value) || next)}
            min={next}
            max={10_000}
            clampBehavior="blur"
            allowDecimal={false}
            w={220}
          />
        )
      }
    />
  )
}
