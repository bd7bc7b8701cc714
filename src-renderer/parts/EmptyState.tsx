import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One sentence what will be here, one button for the next step. */
export function EmptyState({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" px="lg" py={56}>
      <Text c="dimmed" ta="center" maw={520}>
        {sentence}
      </Text>
      {action}
    </Stack>
  )
}
