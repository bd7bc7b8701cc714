import { Button, Group } from '@mantine/core'
import { IconEraser, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import type { Note, NoteVersion } from '../../../src-shared/contract/notes.ts'
import type { Quantity } from '../../../src-shared/contract/task.ts'
import { formatDate, vietnamTimeOf } from '../../../src-shared/domain/business-date.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useText } from '../../shell/language.tsx'
import { useHasRole, useSession } from '../../shell/session.tsx'
import { EvidenceLine } from '../evidence-list/EvidenceLine.tsx'
import { CorrectNoteDialog } from './CorrectNoteDialog.tsx'
import { EraseNoteDialog } from './EraseNoteDialog.tsx'
import classes from './task-notes.module.css'

interface NoteEntryProps {
  note: Note
  onOpenEvidence(row: EvidenceRow): void
}

/** One note: its last version, who wrote it, its files, and the versions before. */
export function NoteEntry({ note, onOpenEvidence }: NoteEntryProps) {
  const words = useText().notes
  const { person } = useSession()
  const mayErase = useHasRole('approver', 'administrator')
  const [dialog, setDialog] = useState<'correct' | 'erase' | null>(null)
  const [showsEarlier, setShowsEarlier] = useState(false)
  const last = note.versions.at(-1)
  if (last === undefined) return null
  const earlier = note.versions.slice(0, -1).toReversed()
  const isAuthor = note.authorId === person.id
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <span className={classes.day}>{formatDate(last.happenedOn)}</span>
        <span className={classes.by}>{words.by({ name: note.authorName, time: timeOf(note.createdAt) })}</span>
      </div>
      <Version version={last} />
      {note.evidence.length > 0 && (
        <ul className={classes.files}>
          {note.evidence.map((row) => (
            <li key={row.id}>
              <EvidenceLine row={row} onOpen={onOpenEvidence} />
            </li>
          ))}
        </ul>
      )}
      <Group gap={4} className={classes.acts}>
        {!note.erased && earlier.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={showsEarlier}
            onClick={() => setShowsEarlier(!showsEarlier)}
          >
            {words.corrected({ count: earlier.length })} · {showsEarlier ? words.hideVersions : words.showVersions}
          </Button>
        )}
        {!note.erased && isAuthor && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={14} />}
            onClick={() => setDialog('correct')}
          >
            {words.correct}
          </Button>
        )}
        {!note.erased && mayErase && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconEraser size={14} />}
            onClick={() => setDialog('erase')}
          >
            {words.erase}
          </Button>
        )}
      </Group>
      {showsEarlier && (
        <ol className={classes.earlier}>
          {last.correctionReason !== null && <li>{words.because({ reason: last.correctionReason })}</li>}
          {earlier.map((version) => (
            <li key={version.number}>
              <span className={classes.by}>
                {words.versionBy({ ...version, name: version.authorName, time: timeOf(version.createdAt) })} ·{' '}
                {formatDate(version.happenedOn)}
                {version.correctionReason !== null && ` · ${words.because({ reason: version.correctionReason })}`}
              </span>
              <Version version={version} />
            </li>
          ))}
        </ol>
      )}
      {dialog === 'correct' && <CorrectNoteDialog note={note} last={last} onClose={() => setDialog(null)} />}
      {dialog === 'erase' && <EraseNoteDialog note={note} version={last.number} onClose={() => setDialog(null)} />}
    </li>
  )
}

function Version({ version: { text, quantities } }: { version: NoteVersion }) {
  const words = useText().notes
  if (text === null) return <p className={classes.erased}>{words.erased}</p>
  return (
    <>
      <p className={classes.text}>{text}</p>
      {quantities.length > 0 && <Quantities quantities={quantities} />}
    </>
  )
}

function Quantities({ quantities }: { quantities: readonly Quantity[] }) {
  return (
    <ul className={classes.counted}>
      {quantities.map(({ label, value, unit }, index) => (
        // The order is the author's, and the same line may stand twice.
        <li key={index}>
          {label}: <strong>{formatNumber(value)}</strong> {unit}
        </li>
      ))}
    </ul>
  )
}

function timeOf(instant: string): string {
  const { date, time } = vietnamTimeOf(instant)
  return `${time} ${formatDate(date)}`
}
