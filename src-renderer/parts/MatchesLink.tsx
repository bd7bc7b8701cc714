import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCall } from '../api/hooks.ts'
import { useText } from '../shell/language.tsx'
import { useHasRole } from '../shell/session.tsx'

/**
 * The way to what was typed in and may be among what was received, while there is something; `withOthers`: also while
 * there is only what nothing is proposed for.
 */
export function MatchesLink({ withOthers = false }: { withOthers?: boolean }) {
  const words = useText().matches
  const mayJoin = useHasRole('clerk', 'coordinator')
  const list = useCall('matches.list', {}, { enabled: mayJoin })
  if (!list.data) return null
  const all = [...list.data.bodies, ...list.data.plans]
  const count = all.filter(({ candidates }) => candidates.length > 0).length
  // What was joined can be taken back there.
  if (count === 0 && (withOthers ? all.length + list.data.joins.length : 0) === 0) return null
  return (
    <Button component={Link} href="/catalogue/to-match" variant="default" leftSection={<IconLink size={16} />}>
      {count > 0 ? words.open({ count }) : words.title}
    </Button>
  )
}
