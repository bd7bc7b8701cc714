import { useCommand } from '../../../api/hooks.ts'
import { WhyDialog } from '../../../parts/WhyDialog.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Dispatch } from './LegsSection.tsx'

/** A sending that was written down by mistake goes, with its reason in the history. */
export function TakeSentBackDialog({ dispatch, onClose }: { dispatch: Dispatch; onClose(): void }) {
  const words = useText().reportingLegs
  const save = useCommand('reporting-legs.takeBackSent')
  const { id, version, documentNumber: number, medium, channel, sentOn: date } = dispatch
  return (
    <WhyDialog
      title={words.takeSentBack}
      verb={words.takeSentBack}
      label={words.reason}
      busy={save.isPending}
      error={save.error}
      onSubmit={(reason) => save.mutate({ dispatchId: id, expectedVersion: version, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <span>{words.sentLine({ date, number, medium, channel })}</span>
    </WhyDialog>
  )
}
