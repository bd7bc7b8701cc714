import { Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PrivacyPlace, Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { PlacesProps } from './ReportNotes.tsx'
import classes from './report.module.css'
import { useSectionName } from './section-name.ts'

type Asked = { keep: PrivacyPlace[] } | { erase: PrivacyPlace } | null

/** Where somebody may be recognised, each with its place: kept with a reason, or erased for good. */
export function PrivacyGuard({ report, onOpen, isInside = false }: PlacesProps & { report: Report }) {
  const { reports: words, approval } = useText()
  const [asked, setAsked] = useState<Asked>(null)
  const mayKeep = useHasRole('clerk', 'approver', 'coordinator') && report.seal === null
  const mayErase = report.choices.includes('erase')
  const places = report.privacy
  if (places.length === 0) return null
  const groups = sameWords(places)
  const undecided = groups.filter(([one]) => one.keptBecause === null)
  return (
    <section className={isInside ? classes.panelPart : classes.card} aria-labelledby="privacy">
      <h2 id="privacy">
        <IconAlertTriangle size={16} aria-hidden /> {words.privacy}
      </h2>
      <p className={classes.hint}>{words.privacyHint}</p>
      {mayKeep && undecided.length > 1 && (
        <Button variant="default" size="compact-sm" onClick={() => setAsked({ keep: undecided.map(([one]) => one) })}>
          {approval.keepAll({ count: undecided.length })}
        </Button>
      )}
      <ul className={classes.rows}>
        {groups.map(([place, ...others]) => (
          <li key={wordsOf(place)}>
            {[place, ...others].map((one, index) => (
              <PlaceRow key={index} report={report} place={one} onOpen={onOpen} />
            ))}
            {place.keptBecause !== null ? (
              <p className={classes.kept}>{approval.kept({ reason: place.keptBecause })}</p>
            ) : (
              <div className={classes.placeActions}>
                {mayKeep && (
                  <Button variant="subtle" size="compact-xs" onClick={() => setAsked({ keep: [place] })}>
                    {approval.keep}
                  </Button>
                )}
                {mayErase && (
                  <Button variant="subtle" size="compact-xs" color="error" onClick={() => setAsked({ erase: place })}>
                    {approval.erase}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <DecisionDialog report={report} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

const wordsOf = ({ kind, text }: PrivacyPlace) => `${kind} ${text}`

/** What is decided on is the words, wherever in the report they stand. */
function sameWords(places: readonly PrivacyPlace[]): [PrivacyPlace, ...PrivacyPlace[]][] {
  const groups = new Map<string, [PrivacyPlace, ...PrivacyPlace[]]>()
  for (const place of places) {
    const group = groups.get(wordsOf(place))
    if (group) group.push(place)
    else groups.set(wordsOf(place), [place])
  }
  return [...groups.values()]
}

function PlaceRow({ report, place, onOpen }: Pick<PlacesProps, 'onOpen'> & { report: Report; place: PrivacyPlace }) {
  const { reports: words, approval } = useText()
  const nameOf = useSectionName(report)
  const [, go] = useLocation()
  const { key, taskId, evidenceId } = place
  const open = () => {
    if (taskId !== null) go(`/tasks/${taskId}`)
    else if (evidenceId !== null) go(`/evidence/${evidenceId}`)
    else onOpen(key ?? 'letter')
  }
  const where =
    key !== null
      ? nameOf(key)
      : taskId !== null
        ? approval.inTask
        : evidenceId !== null
          ? approval.inEvidence
          : approval.inLetter
  return (
    <button type="button" className={classes.row} onClick={open}>
      <span className={classes.grow}>
        {words.privacyKinds[place.kind]}: “{place.text}”
      </span>
      <span className={classes.hint}>{where}</span>
    </button>
  )
}

interface DecisionProps {
  report: Report
  asked: NonNullable<Asked>
  onClose(): void
}

function DecisionDialog({ report, asked, onClose }: DecisionProps) {
  const { approval } = useText()
  const keep = useCommand('reports.keepPrivacy')
  const erase = useCommand('reports.erasePrivacy')
  // As it was when the question was asked: what somebody else does meanwhile is not decided on unseen.
  const [seen] = useState({ reportId: report.reportId, expectedVersion: report.version })
  if ('keep' in asked) {
    const kept = asked.keep.map(({ kind, text }) => ({ kind, text }))
    return (
      <ReasonDialog
        title={approval.keepTitle}
        verb={approval.keep}
        label={approval.keepWhy}
        busy={keep.isPending}
        error={keep.error}
        onSubmit={(reason) => keep.mutate({ ...seen, places: kept, reason }, { onSuccess: onClose })}
        onClose={onClose}
      >
        <Text>{kept.map(({ text }) => `“${text}”`).join(', ')}</Text>
      </ReasonDialog>
    )
  }
  const { kind, text } = asked.erase
  const done = () => {
    showDone(approval.erasedDone)
    onClose()
  }
  return (
    <ReasonDialog
      title={approval.eraseTitle}
      verb={approval.erase}
      label={approval.eraseWhy}
      busy={erase.isPending}
      error={erase.error}
      onSubmit={(reason) => erase.mutate({ ...seen, kind, text, reason }, { onSuccess: done })}
      onClose={onClose}
    >
      <Text>{approval.eraseWhat({ text })}</Text>
    </ReasonDialog>
  )
}
