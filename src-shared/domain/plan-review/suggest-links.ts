import type { DraftItem, PlanDraft, SuggestedLink } from './plan-draft.ts'
import { compareWordings } from './wording.ts'

/** Below this two pieces merely speak of the same plan. Found on invented and real plans of the genre. */
const leastSimilarity = 0.2
const mostPerTask = 3

/** Suggestions that still make sense after corrections; working them out anew takes time in a long plan. */
export function stillOpen(
  suggestions: readonly SuggestedLink[],
  { items, links }: Pick<PlanDraft, 'items' | 'links'>,
): SuggestedLink[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const linked = new Set(links.map((link) => `${link.taskItemId} ${link.ownerItemId}`))
  return suggestions.filter(({ taskItemId, ownerItemId }) => {
    const [task, owner] = [byId.get(taskItemId), byId.get(ownerItemId)]
    const isOpen = task !== undefined && task.shares.length === 0 && owner !== undefined && owner.shares.length > 0
    return isOpen && !linked.has(`${taskItemId} ${ownerItemId}`)
  })
}

/**
 * Which task (part II) an owner's piece (part IV) carries out, by wording: the pieces share rare words. Only offered; a
 * person links. Tasks that have an owner of their own, and pairs that are linked, are left out.
 */
export function suggestLinks({ items, links }: Pick<PlanDraft, 'items' | 'links'>): SuggestedLink[] {
  const parents = new Set(items.map(({ parentId }) => parentId))
  const isLeaf = (item: DraftItem) => !parents.has(item.id)
  const tasks = items.filter((item) => item.kind === 'task' && isLeaf(item) && item.shares.length === 0)
  const owners = items.filter((item) => item.kind === 'organisation' && isLeaf(item) && item.shares.length > 0)
  const linked = new Set(links.map((link) => `${link.taskItemId} ${link.ownerItemId}`))
  const alike = compareWordings(
    tasks.map(({ text }) => text),
    owners.map(({ text }) => text),
  )
  return tasks.flatMap((task, at) =>
    alike(at)
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .slice(0, mostPerTask)
      .flatMap(({ at: other, similarity }) => {
        const owner = owners[other]
        if (!owner || linked.has(`${task.id} ${owner.id}`)) return []
        return [{ taskItemId: task.id, ownerItemId: owner.id, similarity }]
      }),
  )
}
