import { Button, Group, PasswordInput, Text } from '@mantine/core'
import { IconFileCertificate, IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useText } from '../../shell/language.tsx'
import { AgencySelect } from '../AgencySelect.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { FormDialog } from '../FormDialog.tsx'
import classes from './own-key.module.css'
import { useSaveExport } from './use-save-export.ts'

/** The agency card and the paper form for one coordinator. */
export function IntroduceKey() {
  const words = useText().ownKey
  const [recipient, setRecipient] = useState<AgencyRef | null>(null)
  const [asking, setAsking] = useState(false)
  const form = useSaveExport('keys.exportRegistrationForm')
  return (
    <div className={classes.panel}>
      <p className={classes.hint}>{words.introduceHint}</p>
      <AgencySelect
        label={words.recipient}
        description={words.recipientHint}
        chosen={recipient}
        onChoose={setRecipient}
      />
      <Group gap="xs">
        <Button
          variant="default"
          disabled={recipient === null}
          leftSection={<IconFileCertificate size={16} />}
          onClick={() => setAsking(true)}
        >
          {words.card}
        </Button>
        <Button
          variant="default"
          disabled={recipient === null}
          loading={form.isPending}
          leftSection={<IconFileTypeDocx size={16} />}
          onClick={() => recipient && form.mutate({ recipientAgencyId: recipient.id })}
        >
          {words.form}
        </Button>
      </Group>
      <ErrorNotice error={form.error} />
      {asking && recipient && (
        <CardDialog recipientAgencyId={recipient.id} name={recipient.name} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}

interface CardDialogProps {
  recipientAgencyId: AgencyId
  name: string
  onClose(): void
}

function CardDialog({ recipientAgencyId, name, onClose }: CardDialogProps) {
  const words = useText().ownKey
  const card = useSaveExport('keys.exportCard')
  const [passphrase, setPassphrase] = useState('')
  return (
    <FormDialog
      opened
      title={words.cardTitle}
      verb={words.card}
      busy={card.isPending}
      disabled={passphrase === ''}
      error={card.error}
      onSubmit={() => card.mutate({ recipientAgencyId, passphrase }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text fw={500}>{name}</Text>
      <PasswordInput
        label={words.passphrase}
        description={words.cardHint}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
      />
    </FormDialog>
  )
}
