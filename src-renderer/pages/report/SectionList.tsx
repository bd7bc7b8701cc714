import { IconChevronRight } from '@tabler/icons-react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useText } from '../../shell/language.tsx'
import type { OpenPart } from './ReportPage.tsx'
import classes from './report.module.css'

export function SectionList({ report, onOpen }: { report: Report; onOpen: (part: OpenPart) => void }) {
  const words = useText().reports
  return (
    <section className={classes.card} aria-labelledby="sections">
      <h2 id="sections">{words.content}</h2>
      <ul className={classes.rows}>
        {report.sections.map(({ key, number, heading, passages }) => (
          <li key={key}>
            <button type="button" className={classes.row} onClick={() => onOpen(key)}>
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
          <button type="button" className={classes.row} onClick={() => onOpen('letter')}>
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
