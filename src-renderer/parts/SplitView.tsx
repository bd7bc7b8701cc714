import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../shell/language.tsx'
import classes from './split-view.module.css'

export interface SplitViewProps {
  list: ReactNode
  /** Null while nothing is open. */
  detail: ReactNode | null
  /** Called by Esc inside the detail and by the Back button of the narrow window. */
  onCloseDetail(): void
}

/** List and detail: two panes from 1200 px; below, one over the other. The list stays mounted, so it keeps its scroll. */
export function SplitView({ list, detail, onCloseDetail }: SplitViewProps) {
  const text = useText()
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const open = detail !== null
  const closeOnEscape = (event: KeyboardEvent) => {
    // What is open above the detail (a menu, a dialog) has taken its own Escape already.
    if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    event.preventDefault()
    onCloseDetail()
  }
  return (
    <div className={classes.split}>
      <section className={open && !wide ? classes.hidden : classes.list} aria-label={text.parts.list}>
        {list}
      </section>
      {open && (
        <section
          className={wide ? classes.detail : `${classes.detail} ${classes.only}`}
          aria-label={text.parts.detail}
          onKeyDown={closeOnEscape}
        >
          {!wide && (
            <div className={classes.back}>
              <Button variant="subtle" size="xs" leftSection={<IconArrowLeft size={16} />} onClick={onCloseDetail}>
                {text.spine.back}
              </Button>
            </div>
          )}
          {detail}
        </section>
      )}
    </div>
  )
}
