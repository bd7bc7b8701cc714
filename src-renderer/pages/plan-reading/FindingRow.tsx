import {
  IconAlertTriangle,
  IconArrowsDiff,
  IconBuilding,
  IconCalendar,
  IconCheck,
  IconLink,
  IconTarget,
} from '@tabler/icons-react'
import type { DraftItem, DraftTarget } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './findings.module.css'
import type { NameOf, ShownReview } from './shown-review.ts'

interface FindingRowProps {
  item: DraftItem
  shown: ShownReview
  nameOf: NameOf
}

/** One finding: its words as printed, and what was read out of them, each as a chip. */
export function FindingRow({ item, shown, nameOf }: FindingRowProps) {
  const text = useText()
  const words = text.planReadings
  const { plans } = text
  const notices = shown.open.get(item.id) ?? []
  const position = (id: DraftItem['id']) => shown.positionOf.get(id) ?? ''
  const links = shown.draft.links.filter((link) => link.taskItemId === item.id || link.ownerItemId === item.id)
  const suggestion = shown.suggestions.find(({ taskItemId }) => taskItemId === item.id)
  const owner = suggestion && shown.itemOf.get(suggestion.ownerItemId)
  const difference = shown.matched.find(({ id }) => id === item.id)?.difference
  return (
    <>
      <span className={classes.position}>{position(item.id)}</span>
      <span className={classes.words}>
        <span
          className={item.marker === '' || item.text.length > 90 ? classes.text : `${classes.text} ${classes.short}`}
        >
          {item.marker !== '' && <b>{item.marker} </b>}
          {item.text}
        </span>
        <span className={classes.chips}>
          <span className={classes.kind}>{plans.kinds[item.kind]}</span>
          {difference && difference !== 'same' && (
            <Chip tone="accent" icon={IconArrowsDiff} label={words.changes.kinds[difference]} />
          )}
          {item.shares.map((share) => (
            <Chip
              key={`${share.role} ${share.phrase}`}
              icon={IconBuilding}
              label={shareLabel(text, shown, share, nameOf)}
            />
          ))}
          {item.deadlineText !== null && (
            <Chip icon={IconCalendar} label={item.deadlineRule ? plans.rule(item.deadlineRule) : item.deadlineText} />
          )}
          {item.targets.map((target) => (
            <Chip key={target.id} icon={IconTarget} label={targetLabel(words, target)} />
          ))}
          {links.map((link) => {
            const other = link.taskItemId === item.id ? link.ownerItemId : link.taskItemId
            return (
              <Chip key={other} tone="accent" icon={IconLink} label={words.linkedTo({ position: position(other) })} />
            )
          })}
          {suggestion && owner && (
            <Chip
              tone="quiet"
              icon={IconLink}
              label={words.maybe({ position: position(owner.id), who: owner.shares[0]?.phrase ?? owner.text })}
            />
          )}
          {notices.map((notice) => (
            <Chip
              key={`${notice.kind} ${notice.facts.join(' ')}`}
              tone="soon"
              icon={IconAlertTriangle}
              label={words.notices[notice.kind]({ facts: notice.facts })}
            />
          ))}
        </span>
      </span>
      <span className={classes.state}>
        {item.accepted && <IconCheck size={16} color="var(--snv-done)" aria-label={words.accepted} />}
      </span>
    </>
  )
}

function shareLabel(text: Text, { draft }: ShownReview, share: DraftItem['shares'][number], nameOf: NameOf): string {
  const phrase = draft.phrases.find((one) => one.phrase === share.phrase)
  const [only] = phrase?.agencyIds ?? []
  const count = phrase?.agencyIds.length ?? 0
  const bodies =
    count > 1 ? text.planReadings.moreBodies({ count }) : only && nameOf(only) !== share.phrase ? nameOf(only) : null
  const role = share.role === 'none-stated' ? null : text.plans.roles[share.role]
  const words = `${role === null ? '' : `${role}: `}${share.phrase}`
  const asked = share.requested ? `${text.plans.requested} · ` : ''
  return `${asked}${words}${bodies === null ? '' : ` → ${bodies}`}`
}

function targetLabel(words: Text['planReadings'], { comparator, value, unit, year, text }: DraftTarget): string {
  if (value === null) return text
  const sign = comparator === null ? '' : `${words.details.comparatorSigns[comparator]} `
  const shown = `${sign}${value.replace('.', ',')}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`
  return year === null ? shown : `${shown} (${year})`
}
