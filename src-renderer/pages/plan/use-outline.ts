import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { OutlineItem, Plan } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { changeOutline, countChanges, startOutline } from './outline-state.ts'

interface Draft {
  /** The stored outline that the draft was made from, and its version. */
  base: OutlineItem[]
  version: number
  items: OutlineItem[]
}

/** Drafts outlive the page: whoever looks something up elsewhere finds the unsaved rows again. */
const drafts = new Map<PlanId, Draft>()

/** The outline as it is edited, against what is stored. */
export function useOutline(plan: Plan) {
  const storedItems = useMemo(() => plan.items.filter((item) => item.endedInVersion === null).map(toRow), [plan.items])
  const base = useRef<Draft>(drafts.get(plan.id) ?? { base: storedItems, version: plan.version, items: storedItems })
  const [state, dispatch] = useReducer(changeOutline, base.current.items, startOutline)
  const changes = useMemo(() => countChanges(base.current.base, state.items), [state.items])

  useEffect(() => {
    const isSame = JSON.stringify(base.current.base) === JSON.stringify(storedItems)
    if (isSame) base.current = { ...base.current, version: plan.version }
    else if (countChanges(base.current.base, state.items) === 0 || countChanges(storedItems, state.items) === 0) {
      base.current = { base: storedItems, version: plan.version, items: storedItems }
      if (countChanges(storedItems, state.items) > 0) dispatch({ do: 'reset', items: storedItems })
    }
    // Otherwise somebody else changed the outline meanwhile: saving names the version that was seen, and is refused.
  }, [storedItems, plan.version, state.items])

  useEffect(() => {
    if (changes === 0) drafts.delete(plan.id)
    else drafts.set(plan.id, { ...base.current, items: state.items })
    const warn = (event: BeforeUnloadEvent) => {
      if (changes > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changes, plan.id, state.items])

  return {
    state,
    dispatch,
    changes,
    expectedVersion: () => base.current.version,
    /** What is in the window is now what is stored. */
    settle: (items: OutlineItem[], version: number) => {
      base.current = { base: items, version, items }
      drafts.delete(plan.id)
    },
    discard: () => {
      base.current = { base: storedItems, version: plan.version, items: storedItems }
      dispatch({ do: 'reset', items: storedItems })
    },
  }
}

function toRow({
  id,
  parentId,
  marker,
  text,
  kind,
  workKind,
  deadlineText,
  deadlineRule,
}: Plan['items'][number]): OutlineItem {
  return { id, parentId, marker, text, kind, workKind, deadlineText, deadlineRule }
}
