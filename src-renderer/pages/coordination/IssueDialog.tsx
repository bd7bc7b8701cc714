import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { useOwnKey } from '../../parts/own-key/use-own-key.ts'
import { useText } from '../../shell/language.tsx'
import { SealGate } from './SealGate.tsx'

/** Seals the next version of a plan; then its files to save, and the code for the letter. */
export function IssueDialog({ planId, onClose }: { planId: PlanId; onClose: () => void }) {
  const words = useText().coordinationPage
  const issue = useCommand('packages.issue')
  const save = useSaveFile()
  const { key } = useOwnKey('root')
  const [passphrase, setPassphrase] = useState('')
  const { data } = issue
  const acts = data?.acts
  if (data) {
    return (
      <Modal opened onClose={onClose} title={words.issue} size={560} closeOnClickOutside={false}>
        <Stack gap="sm">
          <Text fw={500}>{words.issued({ revision: data.revision })}</Text>
          <Text>{words.issueHint}</Text>
          {key && (
            <Text>
              {words.rootCode}: <Fingerprint value={key.fingerprint} />
            </Text>
          )}
          <Group gap="xs">
            <Button
              leftSection={<IconDownload size={16} />}
              onClick={() => save.mutate({ kind: 'export', id: data.package.exportId })}
            >
              {words.savePackage}
            </Button>
            <Button
              leftSection={<IconDownload size={16} />}
              onClick={() => save.mutate({ kind: 'export', id: data.registry.exportId })}
            >
              {words.saveRegistry}
            </Button>
            {acts && (
              <Button
                leftSection={<IconDownload size={16} />}
                onClick={() => save.mutate({ kind: 'export', id: acts.exportId })}
              >
                {words.saveActs}
              </Button>
            )}
          </Group>
          {acts && <Text>{words.actsGoAlong}</Text>}
          <ErrorNotice error={save.error} />
        </Stack>
      </Modal>
    )
  }
  return (
    <SealGate title={words.issue} onClose={onClose}>
      <FormDialog
        opened
        title={words.issue}
        verb={words.issueVerb}
        busy={issue.isPending}
        disabled={passphrase === ''}
        error={issue.error}
        onSubmit={() => issue.mutate({ planId, passphrase }, { onError: () => setPassphrase('') })}
        onClose={onClose}
      >
        <Text>{words.issueHint}</Text>
        <PasswordInput
          label={words.passphrase}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
      </FormDialog>
    </SealGate>
  )
}
