import { Button, Drawer, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { FigureRow } from '../../../src-shared/contract/figures.ts'
import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ObjectHistory } from '../../parts/ObjectHistory.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import { FigureSource } from './FigureSource.tsx'
import classes from './figures.module.css'
import { SeriesChart } from './SeriesChart.tsx'
import type { FigureCells } from './use-figure-cells.ts'

interface FigurePaneProps {
  row: FigureRow
  periodId: PeriodId
  mayEdit: boolean
  cells: FigureCells
  onClose(): void
}

/** One indicator: how it is measured, what is odd about its figure, its day and reason, and how it went over the years. */
export function FigurePane({ row, periodId, mayEdit, cells, onClose }: FigurePaneProps) {
  const words = useText().figures
  const series = useCall('figures.series', { indicatorId: row.indicatorId })
  const facts = [row.unit, words.measures[row.measure], row.baseline && words.baseline(row.baseline)]
  return (
    <Drawer opened position="right" size={440} title={`${row.code}. ${row.name}`} onClose={onClose}>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {row.figure !== null && <FigureSource figure={row.figure} />}
      {row.warnings.length > 0 && (
        <ul className={`${classes.notes} ${classes.section}`}>
          {row.warnings.map((warning) => (
            <li key={warning.kind}>{words.warning(warning)}</li>
          ))}
        </ul>
      )}
      {row.figure !== null && (
        <DayAndReason key={row.figure.version} row={row} figure={row.figure} mayEdit={mayEdit} cells={cells} />
      )}
      {series.data !== undefined && series.data.length > 0 && (
        <section className={classes.section}>
          <h3 className={classes.heading}>{words.earlier}</h3>
          <SeriesChart points={series.data} />
        </section>
      )}
      <section className={classes.section}>
        <h3 className={classes.heading}>{words.history}</h3>
        <ObjectHistory objectType="figure" objectId={`${row.indicatorId}/${periodId}/figure`} />
      </section>
    </Drawer>
  )
}

interface DayAndReasonProps {
  row: FigureRow
  figure: NonNullable<FigureRow['figure']>
  mayEdit: boolean
  cells: FigureCells
}

function DayAndReason({ row, figure, mayEdit, cells }: DayAndReasonProps) {
  const words = useText().figures
  const [asOf, setAsOf] = useState(figure.asOf)
  const [reason, setReason] = useState(figure.reason)
  const isChanged = asOf !== figure.asOf || reason.trim() !== figure.reason
  useUnsaved(isChanged && mayEdit)
  const save = () => cells.enter([{ row, isEstimate: false, value: figure.value, asOf, reason }])
  return (
    <Stack gap="sm" className={classes.section ?? ''}>
      <DateField label={words.asOf} description={words.asOfHint} value={asOf} onChange={setAsOf} disabled={!mayEdit} />
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        disabled={!mayEdit}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {mayEdit && (
        <Group justify="flex-end">
          <Button size="xs" disabled={!isChanged} onClick={save}>
            {words.save}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
