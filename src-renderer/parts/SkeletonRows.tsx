import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '../shell/language.tsx'
import { rowHeight } from '../theme/tokens.ts'
import classes from './skeleton-rows.module.css'

const shownAfterMs = 150
const widths = ['62%', '48%', '71%', '55%', '40%', '66%']

/** Keeps the place of rows that are on their way. Nothing is drawn in the first 150 ms, so quick answers do not flash. */
export function SkeletonRows({ rows = 8, height = rowHeight.normal }: { rows?: number; height?: number }) {
  const text = useText()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.rows} style={{ minHeight: rows * height }} role="status" data-loading>
      {shown && <VisuallyHidden>{text.spine.loading}</VisuallyHidden>}
      {shown &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} className={classes.row} style={{ height }} aria-hidden>
            <div className={classes.bar} style={{ width: widths[index % widths.length] }} />
          </div>
        ))}
    </div>
  )
}
