import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Inspection, TaskDetail } from '../../../src-shared/contract/task.ts'
import { type BusinessDate, formatDate } from '../../../src-shared/domain/business-date.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { DateField } from '../../parts/DateField.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

export function InspectionsSection({ task, mayEdit }: { task: TaskDetail; mayEdit: boolean }) {
  const words = useText().tasks.detail
  const [edited, setEdited] = useState<Inspection | 'new' | null>(null)
  return (
    <Section
      title={words.inspections}
      actions={
        mayEdit && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {words.addInspection}
          </Button>
        )
      }
    >
      {task.inspections.length === 0 && <p className={classes.quiet}>{words.noInspections}</p>}
      <ul className={classes.lines}>
        {task.inspections.map((each) => (
          <li key={each.id}>
            <strong className={classes.tabular}>{formatDate(each.inspectedOn)}</strong> · {each.bodies}
            {mayEdit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.editInspection({ date: formatDate(each.inspectedOn) })}
                onClick={() => setEdited(each)}
              >
                <IconPencil size={14} />
              </ActionIcon>
            )}
            {each.findings !== '' && <p className={classes.paragraphs}>{each.findings}</p>}
            {each.followUp !== '' && (
              <p className={classes.quiet}>
                {words.followUp}: {each.followUp}
              </p>
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <InspectionDialog task={task} inspection={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}

interface InspectionDialogProps {
  task: TaskDetail
  inspection: Inspection | null
  onClose(): void
}

function InspectionDialog({ task, inspection, onClose }: InspectionDialogProps) {
  const words = useText().tasks.detail
  const [inspectedOn, setInspectedOn] = useState<BusinessDate | null>(inspection?.inspectedOn ?? null)
  const [bodies, setBodies] = useState(inspection?.bodies ?? '')
  const [findings, setFindings] = useState(inspection?.findings ?? '')
  const [followUp, setFollowUp] = useState(inspection?.followUp ?? '')
  const { seen, onError } = useSeenVersion(inspection?.version ?? 0)
  const add = useCommand('tasks.addInspection')
  const change = useCommand('tasks.changeInspection')
  const submit = () => {
    if (inspectedOn === null) return
    const fields = { inspectedOn, bodies, findings, followUp }
    if (inspection === null) add.mutate({ taskId: task.taskId, ...fields }, { onSuccess: onClose })
    else {
      change.mutate({ inspectionId: inspection.id, expectedVersion: seen, ...fields }, { onSuccess: onClose, onError })
    }
  }
  return (
    <FormDialog
      opened
      title={
        inspection === null ? words.addInspection : words.editInspection({ date: formatDate(inspection.inspectedOn) })
      }
      verb={words.save}
      busy={add.isPending || change.isPending}
      disabled={inspectedOn === null || bodies.trim() === ''}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField label={words.inspectedOn} required value={inspectedOn} onChange={setInspectedOn} />
      <Textarea
        label={words.bodies}
        required
        autosize
        maxLength={2000}
        value={bodies}
        onChange={(event) => setBodies(event.currentTarget.value)}
      />
      <Textarea
        label={words.findings}
        autosize
        minRows={3}
        value={findings}
        onChange={(event) => setFindings(event.currentTarget.value)}
      />
      <Textarea
        label={words.followUp}
        autosize
        minRows={2}
        value={followUp}
        onChange={(event) => setFollowUp(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
