import { VisuallyHidden } from '@mantine/core'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { ItemDifference } from '../../../src-shared/domain/plan-review/match-items.ts'
import { useText } from '../../shell/language.tsx'
import classes from './panes.module.css'
import type { ShownReview } from './shown-review.ts'

/** The newer text beside the one held, item by item; what stays the same is only counted. */
export function ChangesPane({ shown, onSelect }: { shown: ShownReview; onSelect(id: PlanItemId): void }) {
  const words = useText().planReadings.changes
  const held = new Map(shown.held.map((item) => [item.id, item]))
  const count = (difference: ItemDifference) => shown.matched.filter((one) => one.difference === difference).length
  const changed = shown.matched.filter(({ difference }) => difference !== 'same')
  return (
    <div className={classes.pane}>
      <p className={classes.lead}>
        {words.lead({ same: count('same'), reworded: count('reworded'), added: count('new'), gone: count('gone') })}
      </p>
      {changed.length === 0 && <p className={classes.quiet}>{words.nothing}</p>}
      {changed.map(({ difference, id, heldId }) => {
        const [before, after] = [heldId && held.get(heldId), id && shown.itemOf.get(id)]
        return (
          <div key={id ?? heldId} className={classes.card}>
            <p className={classes.quiet}>
              {words.kinds[difference]} · {before ? before.position : ''}
              {before && id !== null && before.position !== shown.positionOf.get(id) ? ' → ' : ''}
              {id !== null && before?.position !== shown.positionOf.get(id) ? shown.positionOf.get(id) : ''}
              {before && shown.draft.aim.kind === 'successor' ? ` · ${before.planShortName}` : ''}
            </p>
            {before && (
              <p className={classes.before}>
                <VisuallyHidden>{words.before}: </VisuallyHidden>
                {`${before.marker} ${before.text}`.trim()}
              </p>
            )}
            {after && (
              <button type="button" className={classes.after} onClick={() => onSelect(after.id)}>
                <VisuallyHidden>{words.after}: </VisuallyHidden>
                {`${after.marker} ${after.text}`.trim()}
              </button>
            )}
            {before && before.tasks > 0 && <p className={classes.quiet}>{words.tasks({ count: before.tasks })}</p>}
          </div>
        )
      })}
      {count('gone') > 0 && <p className={classes.quiet}>{words.goneHint}</p>}
    </div>
  )
}
