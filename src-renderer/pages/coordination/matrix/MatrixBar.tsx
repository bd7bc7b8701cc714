import { SegmentedControl, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TableBody } from '../../../../src-shared/contract/matrix.ts'
import { bodyGroups } from '../../../../src-shared/domain/consolidation/body-group.ts'
import { FilterChips } from '../../../parts/FilterChips.tsx'
import { useText } from '../../../shell/language.tsx'
import { FindBody } from '../FindBody.tsx'
import classes from './matrix.module.css'
import { type BodyFilter, bodyFilters, fitsFilter } from './matrix-rows.ts'
import { type MatrixView, tables } from './use-matrix-view.ts'

/** By what the bodies are shown. */
export function ChooseTable({ view }: { view: MatrixView }) {
  const words = useText().matrix
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.choose}
      value={view.by}
      onChange={(by) => view.change({ by })}
      data={tables.map((by) => ({ value: by, label: words.of[by] }))}
    />
  )
}

export interface MatrixBarProps {
  view: MatrixView
  bodies: readonly TableBody[]
  /** Bodies with a number that stands out; null in a table without numbers. */
  marked: ReadonlySet<string> | null
  children: ReactNode
}

/** What the table shows: by what, of which bodies, in which numbers; and the way out of it. */
export function MatrixBar({ view, bodies, marked, children }: MatrixBarProps) {
  const text = useText()
  const words = text.matrix
  const offered = bodyFilters.filter((filter) => filter !== 'outlier' || marked !== null)
  const chips = offered.map((key) => ({
    key,
    label: words.filters[key],
    count: bodies.filter((body) => fitsFilter(key, body, marked ?? new Set())).length,
  }))
  const groups = bodyGroups.filter((group) => bodies.some((body) => body.group === group))
  return (
    <>
      <div className={classes.bar}>
        <ChooseTable view={view} />
        {view.by === 'figures' && (
          <SegmentedControl
            size="xs"
            aria-label={words.value}
            value={view.estimate ? 'estimate' : 'official'}
            onChange={(value) => view.change({ estimate: value === 'estimate' ? '1' : null })}
            data={[
              { value: 'official', label: text.coordinationPage.official },
              { value: 'estimate', label: text.coordinationPage.estimate },
            ]}
          />
        )}
        <span className={classes.fill} />
        {children}
      </div>
      <div className={classes.chips}>
        <FilterChips<BodyFilter>
          chips={chips}
          active={view.filters}
          onChange={(next) => view.change({ show: next.length === 0 ? null : next.join(',') })}
        >
          <Select
            className={classes['group-choice']}
            size="xs"
            aria-label={words.columns.group}
            placeholder={words.columns.group}
            clearable
            data={groups.map((group) => ({ value: group, label: text.coordinationPage.groups[group] }))}
            value={view.group}
            onChange={(group) => view.change({ group })}
          />
          <FindBody value={view.find} onChange={(find) => view.change({ find: find === '' ? null : find })} />
        </FilterChips>
      </div>
    </>
  )
}
