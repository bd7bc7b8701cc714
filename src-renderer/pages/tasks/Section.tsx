import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './tasks.module.css'

/** One piece of the detail: a quiet heading, its actions at the right, its content below. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h3 id={id} className={classes.heading}>
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
