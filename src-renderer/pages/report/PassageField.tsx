import { Button } from '@mantine/core'
import { IconDatabase, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { Passage, PassageSource } from '../../../src-shared/domain/report-content.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { addressOf } from './record-address.ts'
import classes from './report.module.css'

/** A passage while it is edited; one that a person just added has no id yet. */
export interface DraftPassage extends Omit<Passage, 'id'> {
  key: string
  id: string | null
}

export interface PassageFieldProps {
  report: Report
  passage: DraftPassage
  mayEdit: boolean
  onChange(set: Partial<DraftPassage>): void
  onRemove(): void
}

/** The words of one passage, whose they are, and what the records say now. */
export function PassageField({ report, passage, mayEdit, onChange, onRemove }: PassageFieldProps) {
  const { reports: words, consolidated } = useText()
  const { title, text, drafted, leftOut, stale, source } = passage
  const isPersons = drafted === null || text !== drafted
  const field = useRef<HTMLTextAreaElement>(null)
  const isNew = passage.id === null
  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])
  return (
    <div className={leftOut ? `${classes.passage} ${classes.leftOut}` : classes.passage}>
      <div className={classes.passageHead}>
        <span className={classes.grow}>
          {title ?? (source?.kind === 'submission' ? consolidated.chosenFrom({ name: source.agencyName }) : '')}
        </span>
        {leftOut ? (
          <span className={classes.hint}>{words.leftOut}</span>
        ) : (
          <Chip
            tone="quiet"
            icon={isPersons ? IconPencil : IconDatabase}
            label={isPersons ? words.byPerson : words.fromRecords}
          />
        )}
      </div>
      <textarea
        ref={field}
        className={classes.text}
        value={text}
        rows={2}
        readOnly={!mayEdit || leftOut}
        aria-label={title === null ? words.newPassage : words.passageOf({ title })}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {stale && drafted !== null && (
        <p className={classes.stale}>
          {words.stale} {words.staleShow({ text: drafted })}
        </p>
      )}
      {stale && source?.kind === 'submission' && <p className={classes.stale}>{consolidated.newerReport}</p>}
      {(mayEdit || source !== null) && (
        <div className={classes.passageActions}>
          {source !== null && <SourceLink source={source} report={report} />}
          {mayEdit && drafted !== null && isPersons && !leftOut && (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange({ text: drafted, stale: false })}>
              {words.useRecords}
            </Button>
          )}
          {!mayEdit ? null : drafted === null ? (
            <Button variant="subtle" size="compact-xs" color="error" onClick={onRemove}>
              {words.removePassage}
            </Button>
          ) : (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange({ leftOut: !leftOut })}>
              {leftOut ? words.takeIn : words.leaveOut}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Leads to the record that the words were made of. */
function SourceLink({ source, report }: { source: PassageSource; report: Report }) {
  const { approval, consolidated } = useText()
  const { choosePeriod } = usePeriod()
  const labels: Record<PassageSource['kind'], string> = {
    task: approval.openTask,
    evidence: approval.openEvidence,
    plan: approval.openPlan,
    item: consolidated.openReads,
    submission: source.kind === 'submission' ? consolidated.openSubmission({ name: source.agencyName }) : '',
  }
  return (
    // The record of the period that is reported on, whatever period is looked at elsewhere.
    <Link
      href={addressOf(source, report)}
      className={classes.source ?? ''}
      onClick={() => choosePeriod(report.periodId)}
    >
      {labels[source.kind]}
    </Link>
  )
}
