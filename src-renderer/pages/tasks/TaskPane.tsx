import { ActionIcon, Button, Group, Menu, Stack, Title } from '@mantine/core'
import { IconDots, IconHistory, IconPencil, IconRestore, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import { CallError } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { EvidenceList } from '../../parts/evidence-list/EvidenceList.tsx'
import { ObjectHistory } from '../../parts/ObjectHistory.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { StatusChips } from '../../parts/StatusChips.tsx'
import { TaskNotes } from '../../parts/task-notes/TaskNotes.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { DeadlinesSection } from './DeadlinesSection.tsx'
import { EditTaskDialog } from './EditTaskDialog.tsx'
import { FundingSection } from './FundingSection.tsx'
import { InspectionsSection } from './InspectionsSection.tsx'
import { PlanWords } from './PlanWords.tsx'
import { ProgressMenu } from './ProgressMenu.tsx'
import { ResultSection } from './ResultSection.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'
import { useTrash } from './use-trash.ts'

interface TaskPaneProps {
  taskId: TaskId
  period: Period
  /** The dialog of the task's own fields; the list opens it too (F2). */
  isEditing: boolean
  onEditing(isEditing: boolean): void
  onGone(): void
}

/** "What was asked, what did we do, what proves it?": one task with its account in the period. */
export function TaskPane({ taskId, ...pane }: TaskPaneProps) {
  const words = useText().tasks.detail
  const task = useCall('tasks.get', { taskId, periodId: pane.period.id })
  if (task.isError) {
    const isElsewhere = task.error instanceof CallError && task.error.reply.code === 'object.missing'
    if (isElsewhere) return <EmptyState sentence={words.notInPeriod} />
    return <ErrorNotice error={task.error} onRetry={() => void task.refetch()} />
  }
  if (task.data === undefined) return <SkeletonRows />
  return <Task task={task.data} {...pane} />
}

function Task({ task, period, isEditing, onEditing, onGone }: Omit<TaskPaneProps, 'taskId'> & { task: TaskDetail }) {
  const text = useText()
  const words = text.tasks.detail
  const mayEdit = useHasRole('clerk') && !task.inTrash
  return (
    <Stack gap="lg" p="lg">
      <Stack gap={8}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h4" lineClamp={3} title={task.title} style={{ overflowWrap: 'anywhere' }}>
            {task.title}
          </Title>
          <TaskActions task={task} mayEdit={mayEdit} onEdit={() => onEditing(true)} onGone={onGone} />
        </Group>
        <Group gap={8}>
          <StatusChips progress={task.progress} timeliness={task.timeliness} />
          {!task.inTrash && <ProgressMenu tasks={[task]} periodId={task.periodId} label={text.tasks.moveTo} />}
        </Group>
        {task.inTrash && <p className={classes.warning}>{words.inTrash}</p>}
        {task.progressReason !== '' && (
          <p className={classes.warning}>
            {words.progressReason}: {task.progressReason}
          </p>
        )}
        {task.progress === 'done' && task.doneOn !== null && (
          <p className={classes.quiet}>{words.doneOnShown({ date: formatDate(task.doneOn) })}</p>
        )}
      </Stack>
      <PlanWords task={task} mayEdit={mayEdit} />
      <ResultSection key={`${task.taskId} ${task.periodId}`} task={task} mayEdit={mayEdit} />
      <DeadlinesSection task={task} mayEdit={mayEdit} />
      <TaskNotes taskId={task.taskId} periodId={task.periodId} />
      <EvidenceList taskId={task.taskId} periodId={task.periodId} />
      <PeopleSection task={task} />
      <FundingSection task={task} mayEdit={mayEdit} />
      <InspectionsSection task={task} mayEdit={mayEdit} />
      <OtherPeriods task={task} period={period} />
      <History taskId={task.taskId} />
      {isEditing && mayEdit && <EditTaskDialog task={task} onClose={() => onEditing(false)} />}
    </Stack>
  )
}

interface TaskActionsProps {
  task: TaskDetail
  mayEdit: boolean
  onEdit(): void
  onGone(): void
}

function TaskActions({ task, mayEdit, onEdit, onGone }: TaskActionsProps) {
  const text = useText()
  const mayRestore = useHasRole('clerk') && task.inTrash
  const { trash, restore, error } = useTrash()
  if (mayRestore) {
    return (
      <Button size="xs" leftSection={<IconRestore size={14} />} onClick={() => restore([task], onGone)}>
        {text.tasks.restore}
      </Button>
    )
  }
  if (!mayEdit) return null
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={onEdit}>
        {text.tasks.detail.edit}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={text.tasks.detail.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={14} />} onClick={() => trash([task], onGone)}>
            {text.tasks.trash}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={error} />
    </Group>
  )
}

function PeopleSection({ task }: { task: TaskDetail }) {
  const words = useText().tasks.detail
  const names = (part: 'owner' | 'helper') =>
    task.people
      .filter((person) => person.part === part)
      .map((person) => person.fullName)
      .join(', ')
  return (
    <Section title={words.people}>
      {task.people.length === 0 ? (
        <p className={classes.quiet}>{words.nobody}</p>
      ) : (
        <dl className={classes.facts}>
          <dt>{words.owner}</dt>
          <dd>{names('owner') || words.nobody}</dd>
          {names('helper') !== '' && (
            <>
              <dt>{words.helpers}</dt>
              <dd>{names('helper')}</dd>
            </>
          )}
        </dl>
      )}
    </Section>
  )
}

/** Read only when it is asked for: most days nobody looks. */
function History({ taskId }: { taskId: TaskId }) {
  const words = useText().tasks.detail
  const [isShown, setShown] = useState(false)
  return (
    <Section
      title={words.history}
      actions={
        !isShown && (
          <Button size="xs" variant="default" leftSection={<IconHistory size={14} />} onClick={() => setShown(true)}>
            {words.showHistory}
          </Button>
        )
      }
    >
      {isShown && <ObjectHistory objectType="task" objectId={taskId} />}
    </Section>
  )
}

function OtherPeriods({ task, period }: { task: TaskDetail; period: Period }) {
  const text = useText()
  const { choosePeriod } = usePeriod()
  const others = task.periods.filter((each) => each.period.id !== period.id)
  if (others.length === 0) return null
  return (
    <Section title={text.tasks.detail.otherPeriods}>
      <Group gap="xs">
        {others.map((each) => (
          <Button key={each.period.id} size="compact-sm" variant="default" onClick={() => choosePeriod(each.period.id)}>
            {text.periods.name(each.period)} · {text.parts.progress[each.progress]}
          </Button>
        ))}
      </Group>
    </Section>
  )
}
