import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportingDuty } from '../../../src-shared/contract/plan-content.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { type DateRule, nextDeadline } from '../../../src-shared/domain/date-rule.ts'
import { useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { DutyDialog } from './DutyDialog.tsx'
import classes from './plan.module.css'
import { type SectionProps, seenOf } from './shown-plan.ts'

/** Who reports what to whom by when, leg after leg, each with its own date. */
export function DutiesSection({ shown, canEdit }: SectionProps) {
  const text = useText()
  const words = text.plans.reporting
  const save = useCommand('plans.saveDuties')
  const [edited, setEdited] = useState<ReportingDuty | 'new' | null>(null)
  const { duties } = shown.plan
  const positionOf = new Map(shown.plan.items.map((item) => [item.id, item.position]))
  const store = (next: ReportingDuty[], then: (version: number) => void) =>
    save.mutate({ ...seenOf(shown), duties: next }, { onSuccess: ({ version }) => then(version) })
  const remove = (duty: ReportingDuty) =>
    store(
      duties.filter((other) => other !== duty),
      (version) =>
        showUndo({
          sentence: words.removedDone,
          undo: text.spine.undo,
          onUndo: () => save.mutate({ planId: shown.plan.id, expectedVersion: version, duties }),
        }),
    )
  const add = canEdit && (
    <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
      {words.add}
    </Button>
  )
  return (
    <>
      {duties.length > 0 && canEdit && (
        <div className={classes.bar}>
          <span className={classes.grow} />
          {add}
        </div>
      )}
      {edited === null && <ErrorNotice error={save.error} />}
      {duties.length === 0 && <EmptyState sentence={words.empty} action={add} />}
      {duties.map((duty) => (
        <section key={duty.id} className={classes.card}>
          <div className={classes.cardHead}>
            <div className={classes.grow}>
              <h2 className={classes.cardTitle}>{duty.phrase}</h2>
              <p className={classes.quiet}>
                {[
                  words.periods[duty.periodKind],
                  duty.itemId === null ? null : `${words.item} ${positionOf.get(duty.itemId) ?? ''}`,
                  words.bodiesCount({
                    told: duty.agencies.filter(({ requested }) => !requested).length,
                    asked: duty.agencies.filter(({ requested }) => requested).length,
                  }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </div>
            {canEdit && (
              <>
                <Button size="xs" variant="default" onClick={() => setEdited(duty)}>
                  {words.edit}
                </Button>
                <Button size="xs" variant="subtle" color="gray" onClick={() => remove(duty)}>
                  {words.remove}
                </Button>
              </>
            )}
          </div>
          <ol className={classes.legs}>
            {duty.legs.map((leg, at) => (
              <li key={`${leg.toText} ${leg.fromText}`}>
                <span className={classes.quiet}>{words.leg({ n: at + 1 })}</span>
                <span>
                  {leg.fromText} → <strong>{leg.toText}</strong>
                </span>
                <span>
                  <RuleWords rule={leg.dateRule} />
                  {leg.form !== null && <span className={classes.quiet}> · {leg.form}</span>}
                  {leg.address !== null && <span className={classes.quiet}> · {leg.address}</span>}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {edited !== null && (
        <DutyDialog
          shown={shown}
          duty={edited === 'new' ? null : edited}
          busy={save.isPending}
          error={save.error}
          onClose={() => setEdited(null)}
          onSave={(duty) =>
            store(edited === 'new' ? [...duties, duty] : duties.map((old) => (old.id === duty.id ? duty : old)), () => {
              setEdited(null)
              showDone(words.saved)
            })
          }
        />
      )}
    </>
  )
}

/** "Hằng năm, trước ngày 05/12 · Lần tới: trước ngày 05/12/2026 (chậm nhất hết thứ Sáu, 04/12)" */
function RuleWords({ rule }: { rule: DateRule | null }) {
  const words = useText().plans
  if (rule === null) return <span className={classes.quiet}>{words.missing}</span>
  const next = nextDeadline(rule, vietnamDateOf(new Date().toISOString()))
  return (
    <>
      {words.rule(rule)}
      {next && (
        <span className={classes.quiet}>
          {' '}
          · {words.rules.nextTime}: {words.deadline(next)}
        </span>
      )}
    </>
  )
}
