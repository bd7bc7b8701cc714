import {
  IconArrowsExchange,
  IconBan,
  IconCircleDashed,
  IconEqual,
  IconLock,
  type IconProps,
  IconSquarePlus,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { BreakdownRow, YearsCell } from '../../../src-shared/contract/figure-imports.ts'
import { useText } from '../../shell/language.tsx'
import classes from './imports.module.css'

export type FateOf = BreakdownRow['fate'] | YearsCell['fate']

const icons: Record<FateOf, ComponentType<IconProps>> = {
  new: IconSquarePlus,
  same: IconEqual,
  changed: IconArrowsExchange,
  sealed: IconLock,
  blocked: IconBan,
  'not-addable': IconBan,
  nothing: IconCircleDashed,
  blank: IconCircleDashed,
}

/** What would become of a cell, as an icon with its word. */
export function Fate({ fate, short = false }: { fate: FateOf; short?: boolean }) {
  const word = useText().figures.imports.fates[fate]
  const Icon = icons[fate]
  return (
    <span className={classes.fate} data-fate={fate} title={short ? word : undefined}>
      <Icon size={14} aria-label={short ? word : undefined} aria-hidden={!short} /> {!short && word}
    </span>
  )
}
