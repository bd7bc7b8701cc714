import { useElementSize } from '@mantine/hooks'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { pageHeight, pageWidth } from '../../../src-shared/domain/printed-document/page-geometry.ts'
import { PrintedPage } from '../../parts/printed-page/PrintedPage.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

const twipsPerPixel = 15
const margins = 40

/** The pages as they will be printed, as wide as the pane allows, never larger than on paper. */
export function PreviewPane({ report }: { report: Report }) {
  const text = useText()
  const { ref, width } = useElementSize()
  // Wide annexes are made as wide as the upright pages, so that nothing has to be moved sideways.
  const fit = (twips: number) => Math.min(1, Math.max(0.4, (width - margins) / (twips / twipsPerPixel)))
  const zoom = { portrait: fit(pageWidth), landscape: fit(pageHeight) }
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll the pages
    <section ref={ref} className={classes.preview} aria-label={text.reports.preview} tabIndex={0}>
      <PrintedPage document={report.printed} text={text.documents} zoom={zoom} />
    </section>
  )
}
