import { Button, Group, Modal, Text } from '@mantine/core'

interface LeaveQuestionProps {
  words: { title: string; what: string; go: string; stay: string }
  onStay(): void
  onLeave(): void
}

/** Before typed words are dropped. Staying is what Enter and Esc do. */
export function LeaveQuestion({ words, onStay, onLeave }: LeaveQuestionProps) {
  return (
    <Modal opened onClose={onStay} title={words.title} size={460}>
      <Text>{words.what}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onLeave}>
          {words.go}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {words.stay}
        </Button>
      </Group>
    </Modal>
  )
}
