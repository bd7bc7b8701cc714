import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { ReadFigure } from '../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { FigureText } from './FigureText.tsx'
import type { Round } from './round.ts'

/** Totals over the bodies whose report counts, with how many stand behind each. */
export function FiguresSection({ round }: { round: Round }) {
  const words = useText().coordinationPage
  const [estimate, setEstimate] = useState(false)
  const figures = useCall('coordination.figures', { ...round, estimate }, { keepPrevious: true })
  const [open, setOpen] = useState<string | null>(null)
  if (figures.isError) return <ErrorNotice error={figures.error} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <SkeletonRows />
  if (figures.data.length === 0) return <EmptyState sentence={words.noIndicators} />
  return (
    <div className={classes.page}>
      <section className={classes.section} aria-label={words.sections.figures}>
        <div>
          <SegmentedControl
            size="xs"
            aria-label={words.sections.figures}
            value={estimate ? 'estimate' : 'official'}
            onChange={(value) => setEstimate(value === 'estimate')}
            data={[
              { value: 'official', label: words.official },
              { value: 'estimate', label: words.estimate },
            ]}
          />
        </div>
        <table className={`${classes.table} ${classes.onLine}`}>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className={classes.right}>
                {words.total}
              </th>
              <th scope="col" className={classes.coverage}>
                {words.coverageColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.data.map((figure) => (
              <FigureRow
                key={figure.indicatorId}
                asked={{ ...round, estimate }}
                figure={figure}
                open={open === figure.indicatorId}
                onToggle={() => setOpen(open === figure.indicatorId ? null : figure.indicatorId)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

type Asked = Round & { estimate: boolean }

interface FigureRowProps {
  asked: Asked
  figure: ReadFigure
  open: boolean
  onToggle: () => void
}

function FigureRow({ asked, figure, open, onToggle }: FigureRowProps) {
  const text = useText()
  return (
    <Fragment>
      <tr>
        <td style={{ paddingLeft: figure.level * 16 }}>
          <div className={classes.indicator}>
            {figure.said === 0 ? (
              <span className={classes.code}>{figure.code}</span>
            ) : (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-expanded={open}
                leftSection={open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
                onClick={onToggle}
              >
                {figure.code}
              </Button>
            )}
            <span>{figure.name}</span>
          </div>
        </td>
        <td className={classes.right}>
          <FigureText value={figure.total} /> {figure.total?.kind === 'number' && figure.unit}
        </td>
        <td>{text.coordination.coverage(figure)}</td>
      </tr>
      {open && <RowsOfBodies asked={asked} figure={figure} />}
    </Fragment>
  )
}

/** Asked for only when they are looked at: a hundred and forty bodies stand behind each of two hundred totals. */
function RowsOfBodies({ asked, figure: { indicatorId, level } }: { asked: Asked; figure: ReadFigure }) {
  const text = useText()
  const bodies = useCall('coordination.figureByBody', { ...asked, indicatorId }, { keepPrevious: true })
  if (!bodies.data) {
    return (
      <tr>
        <td colSpan={3}>
          {bodies.isError ? (
            <ErrorNotice error={bodies.error} onRetry={() => void bodies.refetch()} />
          ) : (
            <SkeletonRows rows={3} />
          )}
        </td>
      </tr>
    )
  }
  return bodies.data.map((body) => (
    <tr key={body.agencyId}>
      <td style={{ paddingLeft: 40 + level * 16 }}>
        {body.agencyName}
        {body.origin === 'typed' && ` (${text.coordination.origins.typed.toLowerCase()})`}
      </td>
      <td className={classes.right}>
        <FigureText value={body.value} />
      </td>
      <td>
        {text.coordinationPage.cutOff} {formatDate(body.cutOff)}
      </td>
    </tr>
  ))
}
