import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useText } from '../../shell/language.tsx'
import type { OpenPart } from './ReportPage.tsx'
import classes from './report.module.css'

export interface SectionListProps {
  report: Report
  /** The part that was just closed: its row takes the focus, so that the keyboard goes on from there. */
  left: OpenPart
  onOpen(part: OpenPart): void
}

export function SectionList({ report, left, onOpen }: SectionListProps) {
  const words = useText().reports
  const last = useRef<HTMLButtonElement>(null)
  useEffect(() => last.current?.focus({ preventScroll: true }), [])
  return (
    <section className={classes.card} aria-labelledby="sections">
      <h2 id="sections">{words.content}</h2>
      <ul className={classes.rows}>
        {report.sections.map(({ key, number, heading, passages }) => (
          <li key={key}>
            <button
              ref={key === left ? last : undefined}
              type="button"
              className={classes.row}
              onClick={() => onOpen(key)}
            >
              <span className={classes.mark}>{number}</span>
              <span className={classes.grow}>{heading}</span>
              <span className={classes.hint}>
                {key === 'indicators' || key === 'funding'
                  ? words.table
                  : words.passages({ count: passages.filter((one) => !one.leftOut && one.text !== '').length })}
              </span>
              <IconChevronRight size={16} aria-hidden />
            </button>
          </li>
        ))}
        <li>
          <button
            ref={left === 'letter' ? last : undefined}
            type="button"
            className={classes.row}
            onClick={() => onOpen('letter')}
          >
            <span className={classes.mark} />
            <span className={classes.grow}>{words.letter}</span>
            <span className={classes.hint}>{words.letterHint}</span>
            <IconChevronRight size={16} aria-hidden />
          </button>
        </li>
      </ul>
    </section>
  )
}
