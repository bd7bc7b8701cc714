import { Button } from '@mantine/core'
import { IconArrowLeft, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import { ChartChoices } from './ChartChoices.tsx'
import { type DraftPassage, PassageField } from './PassageField.tsx'
import { OpenReason } from './ReportNotes.tsx'
import { addressOf, figuresOf } from './record-address.ts'
import classes from './report.module.css'
import { useBeginAtHead } from './use-begin-at-head.ts'

export interface SectionEditorProps {
  report: Report
  sectionKey: SectionKey
  mayEdit: boolean
  onClose(): void
}

/** What somebody wrote, with the version of the section that it started from. */
interface Edited {
  version: number
  passages: DraftPassage[]
  isSaved: boolean
}

/** One section, passage by passage. Saved by the button or Ctrl+S; Esc goes back when nothing is unsaved. */
export function SectionEditor({ report, sectionKey, mayEdit, onClose }: SectionEditorProps) {
  const text = useText()
  const words = text.reports
  const section = report.sections.find((one) => one.key === sectionKey)
  const save = useCommand('reports.saveSection')
  const [kept, setEdited] = useState<Edited | null>(null)
  const card = useBeginAtHead<HTMLDivElement>()
  useUnsaved(kept !== null && !kept.isSaved)
  if (!section) return null
  // What was saved stands until it has been read again: no older words flash up in between.
  const edited = kept?.isSaved && section.version > kept.version ? null : kept
  const openPlace = report.openPlaces.find((one) => one.kind === 'section-empty' && one.key === sectionKey)
  const isUnsaved = edited !== null && !edited.isSaved
  const isTable = sectionKey === 'indicators' || sectionKey === 'funding'
  // Named by place: a new passage keeps its field, and the cursor in it, when it is saved.
  const passages: DraftPassage[] = edited?.passages ?? section.passages.map((one, at) => ({ ...one, key: `${at}` }))
  // With the version that the words were taken from: what somebody else saves meanwhile is not overwritten unseen.
  const version = edited === null ? section.version : edited.isSaved ? edited.version + 1 : edited.version
  const put = (changed: DraftPassage[]) => setEdited({ version, passages: changed, isSaved: false })
  const change = (key: string, set: Partial<DraftPassage>) =>
    put(passages.map((one) => (one.key === key ? { ...one, ...set } : one)))
  const add = () => {
    const key = `${passages.reduce((last, one) => Math.max(last, Number(one.key)), -1) + 1}`
    put([
      ...passages,
      { key, id: null, source: null, title: null, text: '', drafted: null, stale: false, leftOut: false },
    ])
  }
  const store = () => {
    if (!isUnsaved || save.isPending) return
    const input = {
      reportId: report.reportId,
      key: sectionKey,
      expectedVersion: edited.version,
      passages: passages.map(({ id, text: written, leftOut }) => ({ id, text: written, leftOut })),
    }
    save.mutate(input, {
      onSuccess: () => {
        // Words that were typed meanwhile stay, on top of what is saved.
        setEdited((now) =>
          now === null || now.passages === edited.passages
            ? { ...edited, isSaved: true }
            : { ...now, version: edited.version + 1 },
        )
        showDone(words.savedAll)
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      store()
    } else if (event.key === 'Escape' && !isUnsaved) onClose()
  }
  return (
    // Keys typed anywhere inside: Ctrl+S saves, Esc goes back.
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are what takes the focus
    <div ref={card} tabIndex={-1} className={classes.card} onKeyDown={onKeyDown}>
      <div className={classes.editorHead}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft size={16} />}
          disabled={isUnsaved}
          onClick={onClose}
        >
          {text.spine.back}
        </Button>
        <h2>
          {section.number}. {section.heading}
        </h2>
        {isUnsaved && <span className={classes.unsaved}>{words.unsaved}</span>}
      </div>
      {mayEdit && report.contentSha256 !== null && <p className={classes.stale}>{words.editVoids}</p>}
      {isTable && (
        <p className={classes.hint}>
          {words.tableFromRecords}{' '}
          {sectionKey === 'indicators' && (
            <Link href={figuresOf(report)} className={classes.source ?? ''}>
              {report.documentType === 'consolidated' ? text.consolidated.openTable : text.approval.openFigures}
            </Link>
          )}
          {sectionKey === 'funding' && report.documentType !== 'consolidated' && (
            <Link href={addressOf({ kind: 'money', source: null }, report)} className={classes.source ?? ''}>
              {text.approval.openTasksWithFunding}
            </Link>
          )}
        </p>
      )}
      <ChartChoices report={report} sectionKey={sectionKey} mayEdit={mayEdit} />
      {passages.length === 0 && !isTable && <p className={classes.hint}>{words.emptySection}</p>}
      {openPlace && <OpenReason report={report} place={openPlace} />}
      {passages.map((one) => (
        <PassageField
          key={one.key}
          report={report}
          passage={one}
          mayEdit={mayEdit}
          onChange={(set) => change(one.key, set)}
          onRemove={() => put(passages.filter((other) => other.key !== one.key))}
        />
      ))}
      <ErrorNotice error={save.error} />
      {mayEdit && (
        <div className={classes.editorFoot}>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {words.addPassage}
          </Button>
          <span className={classes.grow} />
          {isUnsaved && (
            <Button variant="default" onClick={() => setEdited(null)}>
              {words.discard}
            </Button>
          )}
          <Button onClick={store} disabled={!isUnsaved} loading={save.isPending} aria-keyshortcuts="Control+S">
            {text.spine.save}
          </Button>
        </div>
      )}
    </div>
  )
}
