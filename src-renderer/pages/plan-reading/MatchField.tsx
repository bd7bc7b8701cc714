import { Select } from '@mantine/core'
import type { DraftItem } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useText } from '../../shell/language.tsx'
import type { ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

/** Which item of the plan that is held this one is; the rule proposes, a person decides. */
export function MatchField({ item, shown, review }: { item: DraftItem; shown: ShownReview; review: Review }) {
  const words = useText().planReadings.details
  if (shown.draft.aim.kind === 'new') return null
  const matched = shown.matched.find(({ id }) => id === item.id)
  return (
    <Select
      label={words.match}
      size="xs"
      searchable
      limit={30}
      data={[
        { value: 'new', label: words.matchNew },
        ...shown.held.map(({ id, position, text }) => ({ value: `${id}`, label: `${position} ${text}`.slice(0, 160) })),
      ]}
      value={matched?.heldId ?? 'new'}
      onChange={(chosen) => {
        const held = shown.held.find(({ id }) => id === chosen)
        review.act({ do: 'match', id: item.id, heldId: held?.id ?? null })
      }}
    />
  )
}
