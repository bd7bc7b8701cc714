import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { pageHeight, pageWidth } from '../../../src-shared/domain/printed-document/page-geometry.ts'
import { sourceOfMarks } from '../../../src-shared/domain/report-sources.ts'
import { PrintedPage } from '../../parts/printed-page/PrintedPage.tsx'
import { useText } from '../../shell/language.tsx'
import { useLeave } from '../../shell/leave.ts'
import { usePeriod } from '../../shell/period.tsx'
import type { OpenPart } from './ReportPage.tsx'
import { addressOf } from './record-address.ts'
import classes from './report.module.css'

const twipsPerPixel = 15
const margins = 40

/**
 * The pages as they will be printed, as wide as the pane allows, never larger than on paper. What the app made of a
 * record leads to that record when it is tapped. A section that is opened for writing comes into view.
 */
export function PreviewPane({ report, open }: { report: Report; open: OpenPart }) {
  const text = useText()
  const { ref, width } = useElementSize<HTMLElement>()
  const pane = useRef<HTMLElement>(null)
  const measured = useMergedRef(ref, pane)
  useEffect(() => {
    const { current } = pane
    const target = open === 'letter' ? current?.firstElementChild : current?.querySelector(`[data-section="${open}"]`)
    if (!current || !target) return
    current.scrollTop += target.getBoundingClientRect().top - current.getBoundingClientRect().top - margins / 2
  }, [open])
  const { choosePeriod } = usePeriod()
  const [, go] = useLocation()
  const leave = useLeave()
  const { sections, periodId } = report
  const linkOf = useCallback(
    (marks: readonly string[]) => {
      const source = sourceOfMarks(marks, sections)
      return source && addressOf(source, report)
    },
    [sections, report],
  )
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    leave(() => {
      // The record of the period that is reported on, whatever period is looked at elsewhere.
      choosePeriod(periodId)
      go(link.getAttribute('href') ?? '/')
    })
  }
  // Wide annexes are made as wide as the upright pages, so that nothing has to be moved sideways.
  const fit = (twips: number) => Math.min(1, Math.max(0.4, (width - margins) / (twips / twipsPerPixel)))
  const zoom = { portrait: fit(pageWidth), landscape: fit(pageHeight) }
  return (
    // A region that scrolls must be reachable by keyboard; Enter on a link inside is a click too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll the pages
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys
    <section ref={measured} className={classes.preview} aria-label={text.reports.preview} tabIndex={0} onClick={follow}>
      <PrintedPage document={report.printed} text={text.documents} zoom={zoom} linkOf={linkOf} />
    </section>
  )
}
