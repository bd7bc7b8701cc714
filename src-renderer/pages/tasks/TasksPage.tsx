import { Button } from '@mantine/core'
import { IconCalendarPlus, IconChecklist, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { OpenPeriodDialog } from '../../parts/period-dialogs/OpenPeriodDialog.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { AddTaskDialog } from './AddTaskDialog.tsx'
import { TakeOnDialog } from './TakeOnDialog.tsx'
import { TaskBrowser } from './TaskBrowser.tsx'
import { TaskNumbers } from './TaskNumbers.tsx'

/** "Where do we stand?": the tasks of the period, with the account of the chosen one beside them. */
export default function TasksPage() {
  const text = useText()
  const { period, isLoading } = usePeriod()
  if (period !== null) return <TasksOfPeriod key={period.id} period={period} />
  return (
    <>
      <PageHeader title={text.tasks.title} />
      {isLoading ? <SkeletonRows /> : <NoPeriod />}
    </>
  )
}

function NoPeriod() {
  const text = useText()
  const { choosePeriod } = usePeriod()
  const mayOpen = useHasRole('clerk', 'approver')
  const [opening, setOpening] = useState(false)
  return (
    <>
      <EmptyState
        sentence={text.periods.none}
        action={
          mayOpen && (
            <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setOpening(true)}>
              {text.periods.open}
            </Button>
          )
        }
      />
      {opening && <OpenPeriodDialog newest={null} onOpened={choosePeriod} onClose={() => setOpening(false)} />}
    </>
  )
}

function TasksOfPeriod({ period }: { period: Period }) {
  const words = useText().tasks
  const mayEdit = useHasRole('clerk')
  const [dialog, setDialog] = useState<'take-on' | 'add' | null>(null)
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={<TaskNumbers periodId={period.id} />}
        actions={
          mayEdit && (
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setDialog('add')}>
              {words.add}
            </Button>
          )
        }
        primary={
          mayEdit && (
            <Button leftSection={<IconChecklist size={16} />} onClick={() => setDialog('take-on')}>
              {words.takeOn}
            </Button>
          )
        }
      />
      <TaskBrowser period={period} onTakeOn={mayEdit ? () => setDialog('take-on') : null} />
      {dialog === 'take-on' && <TakeOnDialog period={period} onClose={() => setDialog(null)} />}
      {dialog === 'add' && <AddTaskDialog period={period} onClose={() => setDialog(null)} />}
    </>
  )
}
