import { Button } from '@mantine/core'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** A draft that is addressed to a body that is no more, with those who took over. */
export function EndedRecipientNote({ report }: { report: Report }) {
  const words = useText().reportingLegs
  const isWritten = report.choices.includes('edit') && (report.state === 'draft' || report.state === 'sent-back')
  const { data } = useCall('reporting-legs.endedRecipient', { reportId: report.reportId }, { enabled: isWritten })
  const readdress = useCommand('reports.readdress')
  const ended = data?.ended ?? null
  if (!isWritten || ended === null) return null
  return (
    <section className={classes.card} role="status">
      <p className={classes.stale}>
        {words.ended({ date: ended.endedOn })} {words.draftNext[ended.decision]}
      </p>
      {ended.heirs.map(({ agencyId, name, functions, legalBasis }) => (
        <div key={agencyId}>
          <p>{name}</p>
          <p className={classes.hint}>{[functions, legalBasis].filter(Boolean).join(' · ')}</p>
          <Button
            size="compact-xs"
            variant="light"
            loading={readdress.isPending}
            aria-label={words.sendToHeirNamed({ name })}
            onClick={() =>
              readdress.mutate({
                ...{ reportId: report.reportId, expectedVersion: report.version, recipientAgencyId: agencyId },
              })
            }
          >
            {words.sendToHeir}
          </Button>
        </div>
      ))}
      <ErrorNotice error={readdress.error} />
    </section>
  )
}
