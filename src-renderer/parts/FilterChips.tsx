import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../src-shared/domain/vietnamese-number.ts'
import { useText } from '../shell/language.tsx'
import classes from './filter-chips.module.css'

export interface FilterChip<K extends string> {
  key: K
  label: string
  count?: number
}

export interface FilterChipsProps<K extends string> {
  chips: readonly FilterChip<K>[]
  active: readonly K[]
  onChange(active: K[]): void
  /** `one`: choosing a chip drops the other; choosing it again drops it. */
  mode?: 'one' | 'many'
  /** Further filters (a search box, selects): in the same line where there is room, else together in the next. */
  children?: ReactNode
}

/** Filters as buttons that stay pressed, with the number of rows behind each. */
export function FilterChips<K extends string>({
  chips,
  active,
  onChange,
  mode = 'many',
  children,
}: FilterChipsProps<K>) {
  const text = useText()
  const toggle = (key: K) => {
    const without = active.filter((other) => other !== key)
    if (without.length < active.length) onChange(without)
    else onChange(mode === 'one' ? [key] : [...active, key])
  }
  return (
    <fieldset className={classes.bar} aria-label={text.parts.filters}>
      {chips.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-pressed={active.includes(key)}
          onClick={() => toggle(key)}
        >
          {label}
          {count !== undefined && <span className={classes.count}>{formatNumber(count)}</span>}
        </button>
      ))}
      {active.length > 0 && (
        <UnstyledButton className={classes.chip} onClick={() => onChange([])}>
          <IconX size={14} aria-hidden />
          {text.parts.clearFilters}
        </UnstyledButton>
      )}
      {children !== undefined && <div className={classes.fields}>{children}</div>}
    </fieldset>
  )
}
