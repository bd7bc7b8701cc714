import { Button, Checkbox } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { DueReport } from '../../../src-shared/contract/reports.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './reports.module.css'

export interface DueReportsProps {
  due: readonly DueReport[]
  busy: boolean
  mayDraft: boolean
  onDraft(planIds: PlanId[]): void
}

/** Plans that ask for a report nobody has begun: one line each, with its own date. */
export function DueReports({ due, busy, mayDraft, onDraft }: DueReportsProps) {
  const words = useText().reports
  const [chosen, setChosen] = useState<PlanId[]>([])
  const together = due.map((one) => one.plan.id).filter((id) => chosen.includes(id))
  const toggle = (id: PlanId) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  return (
    <section className={classes.section} aria-labelledby="reports-due">
      <div className={classes.heading}>
        <h2 id="reports-due">{words.dueTitle}</h2>
        {together.length > 1 && (
          <Button size="xs" loading={busy} onClick={() => onDraft(together)}>
            {words.draftTogether({ count: together.length })}
          </Button>
        )}
      </div>
      <ul className={classes.lines}>
        {due.map(({ plan, recipientName, deadline, requested }) => (
          <li key={plan.id} className={classes.line}>
            {mayDraft && due.length > 1 && (
              <Checkbox
                checked={chosen.includes(plan.id)}
                onChange={() => toggle(plan.id)}
                aria-label={words.chooseFor({ plan: plan.shortName })}
              />
            )}
            <div className={classes.words}>
              <p className={classes.name}>{plan.shortName}</p>
              <ReportDeadlineLine deadline={deadline} />
              <p className={classes.quiet}>
                {recipientName === null ? words.recipientUnknown : words.sendTo({ name: recipientName })}
              </p>
            </div>
            {requested && <Chip icon={IconMailQuestion} label={words.requested} />}
            {mayDraft && (
              <Button variant="light" loading={busy} onClick={() => onDraft([plan.id])}>
                {words.draft}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
