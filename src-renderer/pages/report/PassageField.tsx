import { Button } from '@mantine/core'
import { IconDatabase, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Passage, PassageSource } from '../../../src-shared/domain/report-content.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** A passage while it is edited; one that a person just added has no id yet. */
export interface DraftPassage extends Omit<Passage, 'id'> {
  key: string
  id: string | null
}

export interface PassageFieldProps {
  passage: DraftPassage
  mayEdit: boolean
  onChange(set: Partial<DraftPassage>): void
  onRemove(): void
}

/** The words of one passage, whose they are, and what the records say now. */
export function PassageField({ passage, mayEdit, onChange, onRemove }: PassageFieldProps) {
  const words = useText().reports
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
        <span className={classes.grow}>{title ?? ''}</span>
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
      {(mayEdit || source !== null) && (
        <div className={classes.passageActions}>
          {source !== null && <SourceLink source={source} />}
          {mayEdit && drafted !== null && isPersons && !leftOut && (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange({ text: drafted, stale: false })}>
              {words.useRecords}
            </Button>
          )}
          {!mayEdit ? null : source === null ? (
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
function SourceLink({ source }: { source: PassageSource }) {
  const words = useText().approval
  const [href, label] = placeOf(source, words)
  return (
    <Link href={href} className={classes.source ?? ''}>
      {label}
    </Link>
  )
}

function placeOf(source: PassageSource, words: Text['approval']): [href: string, label: string] {
  switch (source.kind) {
    case 'task':
      return [`/tasks/${source.taskId}`, words.openTask]
    case 'evidence':
      return [`/evidence/${source.evidenceId}`, words.openEvidence]
    case 'plan':
      return [`/plans/${source.planId}`, words.openPlan]
  }
}
