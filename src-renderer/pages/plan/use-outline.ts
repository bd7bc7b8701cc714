import { useEffect, useMemo, useReducer, useState } from 'react'
import type { OutlineItem, Plan } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { markUnsaved } from '../../parts/unsaved.ts'
import { changeOutline, countChanges, startOutline } from './outline-state.ts'

/** The outline that is stored, as far as this window knows, and the version that it has. */
interface Base {
  items: OutlineItem[]
  version: number
}

interface Draft {
  base: Base
  items: OutlineItem[]
}

/** Drafts outlive the page: whoever looks something up elsewhere finds the unsaved rows again. */
const drafts = new Map<PlanId, Draft>()

/** The outline as it is edited, against what is stored. */
export function useOutline(plan: Plan) {
  const fresh = useMemo(
    () => ({
      items: plan.items.filter((item) => item.endedInVersion === null).map(toRow),
      version: plan.version,
    }),
    [plan.items, plan.version],
  )
  const [base, setBase] = useState<Base>(() => drafts.get(plan.id)?.base ?? fresh)
  const [state, dispatch] = useReducer(changeOutline, null, () =>
    startOutline(drafts.get(plan.id)?.items ?? fresh.items),
  )
  const changes = useMemo(() => countChanges(base.items, state.items), [base.items, state.items])

  useEffect(() => {
    // An answer from before the last save says nothing new.
    if (fresh.version <= base.version) return
    if (countChanges(base.items, fresh.items) === 0) setBase({ ...base, version: fresh.version })
    else if (changes === 0) {
      setBase(fresh)
      dispatch({ do: 'reset', items: fresh.items })
    }
    // Otherwise somebody else changed the outline meanwhile: saving names the version that was seen, and is refused.
  }, [fresh, base, changes])

  useEffect(() => {
    if (changes === 0) drafts.delete(plan.id)
    else drafts.set(plan.id, { base, items: state.items })
    // Kept over a change of pages, so only saving or dropping it says that nothing is left to lose.
    markUnsaved(`outline ${plan.id}`, changes > 0)
  }, [changes, plan.id, base, state.items])

  return {
    state,
    dispatch,
    changes,
    expectedVersion: base.version,
    /** What was sent is now what is stored; what was typed since stays a change. */
    settle: (items: OutlineItem[], version: number) => setBase({ items, version }),
    discard: () => {
      setBase(fresh)
      dispatch({ do: 'reset', items: fresh.items })
    },
  }
}

function toRow(item: Plan['items'][number]): OutlineItem {
  const { id, parentId, marker, text, kind, workKind, deadlineText, deadlineRule } = item
  return { id, parentId, marker, text, kind, workKind, deadlineText, deadlineRule }
}
