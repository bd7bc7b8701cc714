import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCall } from '../api/hooks.ts'
import { useText } from '../shell/language.tsx'
import { useHasRole } from '../shell/session.tsx'

/** The way to what was typed in and may be among what was received, while there is something. */
export function MatchesLink() {
  const words = useText().matches
  const mayJoin = useHasRole('clerk', 'coordinator')
  const list = useCall('matches.list', {}, { enabled: mayJoin })
  const count = (list.data?.bodies.length ?? 0) + (list.data?.plans.length ?? 0)
  if (count === 0) return null
  return (
    <Button component={Link} href="/catalogue/to-match" variant="default" leftSection={<IconLink size={16} />}>
      {words.open({ count })}
    </Button>
  )
}
