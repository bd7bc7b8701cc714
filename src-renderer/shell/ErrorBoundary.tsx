import { Button, Code, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from './language.tsx'

interface Props {
  children: ReactNode
}

/** Keeps a page that fails from taking the window with it. Given a new `key` per route, it starts afresh. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error ? <BrokenPage error={error} onAgain={() => this.setState({ error: null })} /> : this.props.children
  }
}

function BrokenPage({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const text = useText()
  return (
    <Stack p="lg" maw={640} role="alert" gap="sm" align="flex-start">
      <Title order={1}>{text.shell.brokenTitle}</Title>
      <Text>{text.shell.brokenSafe}</Text>
      <Text>{text.shell.brokenNext}</Text>
      <Code block>{`${error.name}: ${error.message}`}</Code>
      <Button onClick={onAgain}>{text.shell.reopenPage}</Button>
    </Stack>
  )
}
