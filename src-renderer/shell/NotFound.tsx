import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHeader } from '../parts/PageHeader.tsx'
import { useText } from './language.tsx'

export function NotFound() {
  const text = useText()
  return (
    <>
      <PageHeader title={text.shell.notFoundTitle} />
      <EmptyState
        sentence={text.shell.notFoundHint}
        action={
          <Button component={Link} href="/">
            {text.shell.toOverview}
          </Button>
        }
      />
    </>
  )
}
