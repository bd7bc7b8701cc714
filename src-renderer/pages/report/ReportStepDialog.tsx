import { Text } from '@mantine/core'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { OpenPlaceWords } from './ReportNotes.tsx'
import { ReviewerSelect } from './ReviewerSelect.tsx'

export type StepWithReason = 'submit' | 'send-back' | 'withdraw' | 'revise'

interface Props {
  report: Report
  step: StepWithReason
  onClose(): void
}

/** The steps that are explained to somebody. */
export function ReportStepDialog({ report, step, onClose }: Props) {
  const words = useText().reports
  const submit = useCommand('reports.submit')
  const sendBack = useCommand('reports.sendBack')
  const withdraw = useCommand('reports.withdraw')
  const revise = useCommand('reports.revise')
  const [reviewerId, setReviewerId] = useState<PersonId | null>(null)
  const seen = { reportId: report.reportId, expectedVersion: report.version }
  switch (step) {
    case 'submit':
      return (
        <ReasonDialog
          title={words.submitTitle}
          verb={words.submit}
          label={words.submitWhy}
          needed={report.openPlaces.length > 0}
          busy={submit.isPending}
          error={submit.error}
          onSubmit={(openPlacesReason) => {
            const onSuccess = () => {
              showDone(words.submitted)
              onClose()
            }
            submit.mutate({ ...seen, openPlacesReason, reviewerId }, { onSuccess })
          }}
          onClose={onClose}
        >
          {report.openPlaces.length === 0 ? (
            <Text>{words.noOpenPlaces}</Text>
          ) : (
            <ul>
              {report.openPlaces.map((place, index) => (
                <li key={index}>
                  <OpenPlaceWords report={report} place={place} />
                </li>
              ))}
            </ul>
          )}
          <ReviewerSelect value={reviewerId} onChange={setReviewerId} />
        </ReasonDialog>
      )
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
    case 'revise':
      return (
        <ReasonDialog
          title={words.reviseTitle}
          verb={words.revise}
          label={words.reviseWhy}
          busy={revise.isPending}
          error={revise.error}
          onSubmit={(reason) => revise.mutate({ ...seen, reason }, { onSuccess: onClose })}
          onClose={onClose}
        />
      )
  }
}
