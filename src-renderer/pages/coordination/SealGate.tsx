import { Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { OwnKeyPanel } from '../../parts/own-key/OwnKeyPanel.tsx'
import { useOwnKey } from '../../parts/own-key/use-own-key.ts'
import { useText } from '../../shell/language.tsx'

/** Shows the form that seals once the root key is ready, and before that the way to make it ready. */
export function SealGate({ title, children, onClose }: { title: string; children: ReactNode; onClose: () => void }) {
  const words = useText().coordinationPage
  const { canSeal } = useOwnKey('root')
  if (canSeal) return children
  return (
    <Modal opened onClose={onClose} title={title} size={620} closeOnClickOutside={false}>
      <Text mb="sm">{words.needRoot}</Text>
      <OwnKeyPanel purpose="root" />
    </Modal>
  )
}
