import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useText } from '../shell/language.tsx'
import classes from './page-header.module.css'

export interface PageHeaderProps {
  title: string
  /** The list that this page was opened from, where it is none of the rail's own. */
  back?: { href: string; label: string }
  /** The one line of numbers that matter here. */
  numbers?: ReactNode
  /** Quiet actions; the one primary button comes last and apart. */
  actions?: ReactNode
  primary?: ReactNode
}

/** Heads every page: names it in the window's title, and takes the focus when the page opens. */
export function PageHeader({ title, back, numbers, actions, primary }: PageHeaderProps) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${text.spine.appName}`
  }, [title, text.spine.appName])
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (document.activeElement === null || document.activeElement.closest('main') === null) {
      heading.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && (
          <Link href={back.href} className={classes.back}>
            <IconArrowLeft size={14} aria-hidden />
            {back.label}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {numbers != null && <p className={classes.numbers}>{numbers}</p>}
      </div>
      {(actions != null || primary != null) && (
        <div className={classes.actions}>
          {actions}
          {primary}
        </div>
      )}
    </header>
  )
}
