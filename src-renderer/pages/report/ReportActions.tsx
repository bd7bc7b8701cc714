import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { ReportStep } from '../../../src-shared/domain/report-state.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useReportExport } from '../../parts/use-report-export.ts'
import { useText } from '../../shell/language.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { isTaken } from './issued-before.ts'
import { NumberDialog } from './NumberDialog.tsx'
import { RedraftDialog } from './RedraftDialog.tsx'
import { ReportStepDialog, type StepWithReason } from './ReportStepDialog.tsx'
import { ReviseDialog } from './ReviseDialog.tsx'
import { SealDialog } from './SealDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

type Dialog = StepWithReason | 'revise' | 'submit' | 'number' | 'seal' | 'redraft'

/** What this person can do now: the next step is the one filled button, the rest is quiet. */
export function ReportActions({ report }: { report: Report }) {
  const { reports: words, approval } = useText()
  // With the report as it was seen: what somebody else does meanwhile is not decided on unseen.
  const [dialog, setOpened] = useState<{ kind: Dialog; seen: Report } | null>(null)
  const setDialog = (kind: Dialog) => setOpened({ kind, seen: report })
  const takeBack = useCommand('reports.takeBack')
  const passOn = useCommand('reports.passOn')
  const approve = useCommand('reports.approve')
  const save = useReportExport()
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  const can = (step: ReportStep) => report.choices.includes(step)
  const approvedAlready = report.state === 'content-approved' || report.state === 'numbered'
  const close = () => setOpened(null)
  return (
    <>
      <ErrorNotice error={takeBack.error ?? passOn.error ?? approve.error ?? save.error} />
      <ExportMenu report={report} />
      {can('edit') && !approvedAlready && (
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => setDialog('redraft')}>
          {words.redraft}
        </Button>
      )}
      {can('take-back') && (
        <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(seen)}>
          {words.takeBack}
        </Button>
      )}
      {can('withdraw') && (
        <Button variant="default" onClick={() => setDialog('withdraw')}>
          {approvedAlready ? words.withdrawApproval : words.withdrawSealed}
        </Button>
      )}
      {can('send-back') && (
        <Button variant="default" onClick={() => setDialog('send-back')}>
          {words.sendBack}
        </Button>
      )}
      {report.mayRevise && (
        <Button variant={isTaken(report) ? 'filled' : 'default'} onClick={() => setDialog('revise')}>
          {words.revise}
        </Button>
      )}
      {can('submit') && <Button onClick={() => setDialog('submit')}>{words.submit}</Button>}
      {can('pass-on') && (
        <Button
          loading={passOn.isPending}
          onClick={() => passOn.mutate(seen, { onSuccess: () => showDone(approval.passedOn) })}
        >
          {approval.passOn}
        </Button>
      )}
      {can('approve') && (
        <Button
          loading={approve.isPending}
          onClick={() => approve.mutate(seen, { onSuccess: () => showDone(words.approved) })}
        >
          {words.approve}
        </Button>
      )}
      {can('number') && (
        <Button variant={report.state === 'numbered' ? 'default' : 'filled'} onClick={() => setDialog('number')}>
          {words.number}
        </Button>
      )}
      {can('seal') && <Button onClick={() => setDialog('seal')}>{words.seal}</Button>}
      {dialog?.kind === 'number' && <NumberDialog report={dialog.seen} onClose={close} />}
      {dialog?.kind === 'redraft' && <RedraftDialog report={dialog.seen} onClose={close} />}
      {dialog?.kind === 'submit' && <SubmitDialog report={dialog.seen} onClose={close} />}
      {dialog?.kind === 'seal' && (
        <SealDialog
          report={dialog.seen}
          onSealed={() => save.mutate({ reportId: report.reportId, revision: report.revision, format: 'sealed-docx' })}
          onClose={close}
        />
      )}
      {dialog?.kind === 'revise' && <ReviseDialog report={dialog.seen} onClose={close} />}
      {(dialog?.kind === 'send-back' || dialog?.kind === 'withdraw') && (
        <ReportStepDialog report={dialog.seen} step={dialog.kind} onClose={close} />
      )}
    </>
  )
}
