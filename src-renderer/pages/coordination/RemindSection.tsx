import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconClipboardText, IconFileText, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { reminderList } from '../../../src-shared/domain/reminder-letter.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { MissingList } from './MissingList.tsx'
import { RecordReminderDialog } from './RecordReminderDialog.tsx'
import { ReminderLettersDialog } from './ReminderLettersDialog.tsx'
import { NextReminders, ReminderLog } from './ReminderLog.tsx'
import type { Round } from './round.ts'

/** Whose report is missing, how it was asked for, and the next letter, call or message. */
export function RemindSection({ round }: { round: Round }) {
  const text = useText()
  const words = text.reminders
  const status = useCall('coordination.status', round)
  const log = useCall('reminders.list', round)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'letters' | 'record' | null>(null)
  const [uncopied, setUncopied] = useState<string | null>(null)
  const error = status.error ?? log.error
  if (error) return <ErrorNotice error={error} onRetry={() => void Promise.all([status.refetch(), log.refetch()])} />
  if (!status.data || !log.data) return <SkeletonRows />
  const missing = status.data.bodies.filter((body) => body.submission === null && !body.unasked)
  const picked = missing.filter((body) => chosen.has(body.agencyId))
  const copy = async () => {
    const list = reminderList({
      plan: { number: null, date: null, issuer: '', subject: '', shortName: status.data.planName },
      period: round.period,
      bodies: picked.map(({ agencyName, timeliness }) => {
        return { name: agencyName, lateDays: timeliness.kind === 'late' ? timeliness.days : null }
      }),
      today: vietnamDateOf(new Date().toISOString()),
    })
    try {
      await navigator.clipboard.writeText(list)
      setUncopied(null)
      notifications.show({ message: words.copied({ count: picked.length }) })
    } catch {
      // Not every window may write to the clipboard; a person always can.
      setUncopied(list)
    }
  }
  return (
    <div className={classes.page}>
      <NextReminders next={log.data.next} />
      <section className={classes.section} aria-labelledby="missing">
        <div className={classes.head}>
          <h2 id="missing">{words.title}</h2>
        </div>
        {missing.length === 0 ? (
          <EmptyState sentence={words.nobodyMissing} />
        ) : (
          <>
            {uncopied !== null && (
              <Textarea label={words.notCopied} value={uncopied} readOnly autosize maxRows={12} data-autofocus />
            )}
            <MissingList
              missing={missing}
              reminders={log.data.reminders}
              chosen={new Set(picked.map(idOf))}
              onChosen={setChosen}
              actions={
                <>
                  <Button
                    leftSection={<IconFileText size={16} />}
                    disabled={picked.length === 0}
                    onClick={() => setDialog('letters')}
                  >
                    {words.letters}
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<IconPhone size={16} />}
                    disabled={picked.length === 0}
                    onClick={() => setDialog('record')}
                  >
                    {words.record}
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<IconClipboardText size={16} />}
                    disabled={picked.length === 0}
                    onClick={() => void copy()}
                  >
                    {words.copyList}
                  </Button>
                </>
              }
            />
          </>
        )}
      </section>
      <ReminderLog reminders={log.data.reminders} />
      {dialog === 'record' && (
        <RecordReminderDialog round={round} agencyIds={picked.map(idOf)} onClose={() => setDialog(null)} />
      )}
      {dialog === 'letters' && (
        <ReminderLettersDialog round={round} agencyIds={picked.map(idOf)} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

const idOf = (body: BodyStatus) => body.agencyId
