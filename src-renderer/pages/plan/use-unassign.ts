import type { Assignment } from '../../../src-shared/contract/plan-content.ts'
import type { AssignmentId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { groupShares } from './shares.ts'
import { type ShownPlan, seenOf } from './shown-plan.ts'

/** Takes assignments away, with the way back while the message stands. */
export function useUnassign(shown: ShownPlan) {
  const text = useText()
  const unassign = useCommand('plans.unassign')
  const assign = useCommand('plans.assign')
  const giveBack = async (removed: readonly Assignment[], version: number) => {
    let expectedVersion = version
    for (const { phrase, role, requested, assignments } of groupShares(removed)) {
      const agencyIds = assignments.flatMap(({ agencyId }) => agencyId ?? [])
      const itemIds = assignments.slice(0, 1).map(({ itemId }) => itemId)
      const back = { planId: shown.plan.id, expectedVersion, itemIds, phrase, agencyIds, role, requested }
      expectedVersion = (await assign.mutateAsync(back)).version
    }
  }
  return {
    error: unassign.error ?? assign.error,
    remove: (assignmentIds: AssignmentId[]) =>
      unassign.mutate(
        { ...seenOf(shown), assignmentIds },
        {
          onSuccess: ({ removed, version }) =>
            showUndo({
              sentence: text.plans.assignments.removedDone({ count: removed.length }),
              undo: text.spine.undo,
              // A refusal is shown by `error`.
              onUndo: () => void giveBack(removed, version).catch(() => {}),
            }),
        },
      ),
  }
}
