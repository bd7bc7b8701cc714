import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

export type StepWithReason = 'send-back' | 'withdraw'

interface Props {
  report: Report
  step: StepWithReason
  onClose(): void
}

/** The steps that are explained to somebody. */
export function ReportStepDialog({ report, step, onClose }: Props) {
  const words = useText().reports
  const sendBack = useCommand('reports.sendBack')
  const withdraw = useCommand('reports.withdraw')
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  switch (step) {
    case 'send-back':
      return (
        <ReasonDialog
          title={words.sendBackTitle}
          verb={words.sendBack}
          label={words.sendBackWhy}
          busy={sendBack.isPending}
          error={sendBack.error}
          onSubmit={(reason) => sendBack.mutate({ ...seen, reason }, { onSuccess: onClose })}
          onClose={onClose}
        />
      )
    case 'withdraw': {
      const sealed = report.seal !== null
      return (
        <ReasonDialog
          title={sealed ? words.withdrawSealedTitle : words.withdrawApprovalTitle}
          verb={sealed ? words.withdrawSealed : words.withdrawApproval}
          label={words.withdrawWhy}
          busy={withdraw.isPending}
          error={withdraw.error}
          onSubmit={(reason) => withdraw.mutate({ ...seen, reason }, { onSuccess: onClose })}
          onClose={onClose}
        />
      )
    }
  }
}
