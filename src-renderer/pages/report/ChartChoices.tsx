import { Checkbox } from '@mantine/core'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** Which charts of a section are printed; a choice is kept at once. */
export function ChartChoices({
  report,
  sectionKey,
  mayEdit,
}: {
  report: Report
  sectionKey: SectionKey
  mayEdit: boolean
}) {
  const words = useText().reports
  const choose = useCommand('reports.chooseCharts')
  const charts = report.charts.filter((one) => one.section === sectionKey)
  if (charts.length === 0) return null
  // What was chosen is on its way back: another choice would be made on the version before.
  const isStale = choose.isSuccess && choose.data.version > report.version
  const put = (key: (typeof charts)[number]['key'], isPrinted: boolean) => {
    const others = report.charts.filter((one) => one.leftOut && one.key !== key).map((one) => one.key)
    choose.mutate({
      reportId: report.reportId,
      expectedVersion: report.version,
      leftOut: isPrinted ? others : [...others, key],
    })
  }
  return (
    <fieldset className={classes.charts} disabled={!mayEdit || choose.isPending || isStale}>
      <legend>{words.charts}</legend>
      {charts.map(({ key, title, leftOut }) => (
        <Checkbox
          key={key}
          label={title}
          checked={!leftOut}
          onChange={(event) => put(key, event.currentTarget.checked)}
        />
      ))}
      {mayEdit && <p className={classes.hint}>{words.chartsHint}</p>}
      <ErrorNotice error={choose.error} />
    </fieldset>
  )
}
