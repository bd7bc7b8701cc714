import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was done, and offers the way back while it is shown. */
export function showUndo({ sentence, undo, onUndo }: { sentence: string; undo: string; onUndo: () => void }): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text>{sentence}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
    autoClose: 10_000,
    withBorder: true,
  })
}

/** Says what was done where the way back is elsewhere. */
export function showDone(sentence: string): void {
  notifications.show({ message: sentence, autoClose: 4_000, withBorder: true })
}

/** Says what went otherwise than asked, long enough to be read. */
export function showWarning(sentence: string): void {
  notifications.show({ message: sentence, color: 'yellow', autoClose: 15_000, withBorder: true })
}
