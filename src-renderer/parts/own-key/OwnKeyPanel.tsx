import { Button, Group } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { OwnKey } from '../../../src-shared/contract/keys.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Facts } from '../Facts.tsx'
import { SkeletonRows } from '../SkeletonRows.tsx'
import { BackupSteps } from './BackupSteps.tsx'
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { GiveUpKeyDialog } from './GiveUpKeyDialog.tsx'
import { MakeKeyDialog } from './MakeKeyDialog.tsx'
import classes from './own-key.module.css'
import { RotateKeyDialog } from './RotateKeyDialog.tsx'
import { type KeyPurpose, useOwnKey } from './use-own-key.ts'
import { useSaveExport } from './use-save-export.ts'

/** The one key of a purpose from nothing to ready: make it, back it up, read out its code, change its passphrase. */
export function OwnKeyPanel({ purpose }: { purpose: KeyPurpose }) {
  const words = useText().ownKey
  const own = useOwnKey(purpose)
  const [making, setMaking] = useState(false)
  if (own.isError) return <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />
  if (own.key === undefined) return <SkeletonRows rows={3} />
  return (
    <div className={classes.panel}>
      <p className={classes.hint}>{words.hints[purpose]}</p>
      {own.key === null ? (
        <Group gap="md">
          <span>{words.none[purpose]}</span>
          <Button leftSection={<IconKey size={16} />} onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        </Group>
      ) : (
        <KeyInUse own={own.key} />
      )}
      {making && <MakeKeyDialog purpose={purpose} onClose={() => setMaking(false)} />}
    </div>
  )
}

function KeyInUse({ own }: { own: OwnKey }) {
  const words = useText().ownKey
  const copy = useSaveExport('keys.exportBackup')
  const rotation = useSaveExport('keys.exportRotation')
  const [dialog, setDialog] = useState<'passphrase' | 'rotate' | 'give-up' | null>(null)
  const close = () => setDialog(null)
  return (
    <>
      <Facts
        facts={[
          { name: words.fingerprint, value: <Fingerprint value={own.fingerprint} /> },
          { name: words.madeOn, value: formatDate(vietnamDateOf(own.madeAt)) },
          { name: words.backedUp, value: backupState(words, own) },
          ...(own.replaces === null ? [] : [{ name: words.replaces, value: <Fingerprint value={own.replaces} /> }]),
        ]}
      />
      <p className={classes.hint}>{own.isMine ? words.fingerprintHint : words.notMine({ name: own.personName })}</p>
      {own.isMine && own.backedUpAt === null && <BackupSteps kid={own.kid} />}
      {own.isMine && (
        <Group gap="xs">
          {own.backedUpAt !== null && (
            <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate({ kid: own.kid })}>
              {words.backupAgain}
            </Button>
          )}
          {own.replaces !== null && own.backedUpAt !== null && (
            <Button variant="default" loading={rotation.isPending} onClick={() => rotation.mutate({ kid: own.kid })}>
              {words.saveRotation}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog('passphrase')}>
            {words.changePassphrase}
          </Button>
          {own.backedUpAt !== null && (
            <Button variant="default" onClick={() => setDialog('rotate')}>
              {words.rotate}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setDialog('give-up')}>
            {words.giveUp}
          </Button>
        </Group>
      )}
      <ErrorNotice error={copy.error ?? rotation.error} />
      {dialog === 'passphrase' && <ChangePassphraseDialog kid={own.kid} onClose={close} />}
      {dialog === 'rotate' && <RotateKeyDialog purpose={own.purpose} onClose={close} />}
      {dialog === 'give-up' && <GiveUpKeyDialog kid={own.kid} onClose={close} />}
    </>
  )
}

/** When the backup of a key was last shown to exist. */
export function backupState(words: ReturnType<typeof useText>['ownKey'], own: OwnKey): string {
  return own.backedUpAt === null
    ? words.notBackedUp
    : words.backedUpOn({ date: formatDate(vietnamDateOf(own.backedUpAt)) })
}
