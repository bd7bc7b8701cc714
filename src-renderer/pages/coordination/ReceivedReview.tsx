import { formatMillions, formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

type Shown = OutputOf<'coordination.submission'>
type Review = NonNullable<Shown['review']>
type Money = Shown['funding']

/** Money by source, as the report says it. */
export function ReceivedMoney({ funding }: { funding: Money }) {
  const words = useText().coordinationPage.received
  if (funding.length === 0) return null
  return (
    <>
      <h3>{words.funding}</h3>
      <MoneyTable parts={[{ name: null, funding }]} />
    </>
  )
}

/** The years of a review, and what they come to together. A year of which nothing is known says so and has no 0. */
export function ReceivedReview({ review }: { review: Review }) {
  const { coordinationPage, parts } = useText()
  const words = coordinationPage.received
  const lines = [
    ...review.years.map(({ year, hasReport, tasks }) => ({
      name: String(year),
      tasks,
      remark: hasReport ? '' : tasks === null ? words.nothingOfYear : words.noReportOfYear,
    })),
    { name: words.wholePeriod, tasks: review.tasks, remark: words.countedOnce },
  ]
  const money = [
    ...review.years.map(({ year, funding }) => ({ name: String(year), funding })),
    { name: words.wholePeriod, funding: review.funding },
  ]
  return (
    <>
      <h3>{words.tasksOfYears}</h3>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.years}`}>
          <thead>
            <tr>
              <th>{words.year}</th>
              <th className={classes.right}>{words.allTasks}</th>
              {counted.map((key) => (
                <th key={key} className={classes.right}>
                  {key === 'late' ? words.late : parts.progress[progressOf[key]]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, tasks, remark }) => (
              <tr key={name}>
                <td>{name}</td>
                {tasks === null ? (
                  <td className={classes.quiet} colSpan={counted.length + 1}>
                    {remark}
                  </td>
                ) : (
                  [tasks.of, ...counted.map((key) => tasks[key])].map((count, at) => (
                    // The counts stand in the order of the columns.
                    <td key={at} className={classes.right}>
                      {formatNumber(String(count))}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.map(
        ({ name, tasks, remark }) =>
          tasks !== null &&
          remark !== '' && (
            <p key={name} className={classes.quiet}>
              {name}: {remark}
            </p>
          ),
      )}
      {money.some(({ funding }) => funding.length > 0) && (
        <>
          <h3>{words.fundingOfYears}</h3>
          <MoneyTable parts={money} />
        </>
      )}
    </>
  )
}

const counted = ['done', 'inProgress', 'notStarted', 'paused', 'late'] as const
const progressOf = { done: 'done', inProgress: 'in-progress', notStarted: 'not-started', paused: 'paused' } as const

function MoneyTable({ parts }: { parts: readonly { name: string | null; funding: Money }[] }) {
  const words = useText().coordinationPage.received
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {parts[0]?.name != null && <th>{words.year}</th>}
            <th>{words.source}</th>
            <th className={classes.right}>{words.planned}</th>
            <th className={classes.right}>{words.spent}</th>
          </tr>
        </thead>
        <tbody>
          {parts.flatMap(({ name, funding }) =>
            funding.map(({ source, plannedDong, spentDong }) => (
              <tr key={`${name} ${source}`}>
                {name !== null && <td>{name}</td>}
                <td>{source}</td>
                <td className={classes.right}>{amount(plannedDong)}</td>
                <td className={classes.right}>{amount(spentDong)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

const amount = (dong: number | null) => (dong === null ? '–' : formatMillions(dong))
