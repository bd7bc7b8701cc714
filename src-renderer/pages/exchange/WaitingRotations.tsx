import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { RootRotation } from '../../../src-shared/contract/packages.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { useSeenVersion } from '../../api/seen-version.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { WhyDialog } from '../../parts/WhyDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { ComparisonFields, isCompared, notCompared } from './ComparisonFields.tsx'
import classes from './exchange.module.css'

/** New roots of coordinators, signed by the old ones, that wait for the comparison of their code. */
export function WaitingRotations() {
  const rotations = useCall('packages.rotations', {})
  if (rotations.isError) return <ErrorNotice error={rotations.error} onRetry={() => void rotations.refetch()} />
  return rotations.data?.map((one) => <WaitingRotation key={one.rotationId} rotation={one} />)
}

function WaitingRotation({ rotation }: { rotation: RootRotation }) {
  const words = useText().exchangePage
  const mayPin = useHasRole('approver', 'administrator')
  const confirm = useCommand('packages.confirmRotation')
  const [comparison, setComparison] = useState(notCompared)
  const { seen, onError } = useSeenVersion(rotation.version)
  const [declining, setDeclining] = useState(false)
  const submit = () => {
    const { comparedWith, note } = comparison
    const input = { rotationId: rotation.rotationId, expectedVersion: seen, comparedWith, note }
    confirm.mutate(input, { onSuccess: () => showDone(words.rotationConfirmed), onError })
  }
  return (
    <Stack gap="sm">
      <h3>{words.rotationTitle({ coordinator: rotation.coordinatorName })}</h3>
      <p className={classes.hint}>{words.rotationHint}</p>
      <p className={classes.quiet}>
        {words.oldCode}: <Fingerprint value={rotation.oldFingerprint} />
      </p>
      <p className={classes.quiet}>{words.newCode}</p>
      <div className={classes.code}>
        <Fingerprint value={rotation.newFingerprint} />
      </div>
      {mayPin ? (
        <Stack gap="sm" maw={560}>
          <ComparisonFields value={comparison} onChange={setComparison} />
          <Group gap="xs">
            <Button disabled={!isCompared(comparison)} loading={confirm.isPending} onClick={submit}>
              {words.confirmRotation}
            </Button>
            <Button variant="default" onClick={() => setDeclining(true)}>
              {words.declineRotation}
            </Button>
          </Group>
          <ErrorNotice error={confirm.error} />
        </Stack>
      ) : (
        <p className={classes.hint}>{words.onlyApprover}</p>
      )}
      {declining && <DeclineRotationDialog rotation={rotation} onClose={() => setDeclining(false)} />}
    </Stack>
  )
}

function DeclineRotationDialog({ rotation, onClose }: { rotation: RootRotation; onClose: () => void }) {
  const words = useText().exchangePage
  const decline = useCommand('packages.declineRotation')
  const { seen, onError } = useSeenVersion(rotation.version)
  const { rotationId } = rotation
  return (
    <WhyDialog
      title={words.declineRotation}
      verb={words.declineRotation}
      label={words.reason}
      busy={decline.isPending}
      error={decline.error}
      onSubmit={(reason) =>
        decline.mutate({ rotationId, expectedVersion: seen, reason }, { onSuccess: onClose, onError })
      }
      onClose={onClose}
    />
  )
}
