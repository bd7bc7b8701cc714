import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useText } from '../../shell/language.tsx'
import { AssignmentMatrix } from './AssignmentMatrix.tsx'
import { AssignmentsByItem } from './AssignmentsByItem.tsx'
import classes from './plan.module.css'
import type { SectionProps } from './shown-plan.ts'

/** Who does what: item by item as the plan says it, or as a table of bodies and items. */
export function AssignmentsSection(props: SectionProps) {
  const words = useText().plans.assignments
  const [view, setView] = useState<'item' | 'agency'>('item')
  if (props.shown.plan.items.length === 0) return <EmptyState sentence={words.empty} />
  const choice = (
    <SegmentedControl
      size="xs"
      data={[
        { value: 'item', label: words.byItem },
        { value: 'agency', label: words.byAgency },
      ]}
      value={view}
      onChange={(next) => setView(next === 'agency' ? 'agency' : 'item')}
    />
  )
  const View = view === 'item' ? AssignmentsByItem : AssignmentMatrix
  return <View {...props} bar={classes.bar ?? ''} choice={choice} />
}
