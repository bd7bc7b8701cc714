import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import type { PinnedRoot } from '../../../src-shared/contract/packages.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './exchange.module.css'
import { ReplaceRootDialog } from './ReplaceRootDialog.tsx'
import { WaitingRotations } from './WaitingRotations.tsx'

/** Coordinators whose root key was compared, with the registry that they sealed last. */
export function PinnedRoots() {
  const words = useText().exchangePage
  const roots = useCall('packages.roots', {})
  const mayPin = useHasRole('approver', 'administrator')
  const [replacing, setReplacing] = useState<PinnedRoot | null>(null)
  return (
    <section className={classes.section} aria-labelledby="pinned-roots">
      <h2 id="pinned-roots">{words.roots}</h2>
      {roots.isError && <ErrorNotice error={roots.error} onRetry={() => void roots.refetch()} />}
      {roots.data?.length === 0 && <p className={classes.hint}>{words.noRoots}</p>}
      <WaitingRotations />
      <ul className={classes.lines}>
        {roots.data?.map((root) => (
          <li key={root.coordinatorId}>
            <div className={classes.words}>
              <p className={classes.name}>{root.coordinatorName}</p>
              <p className={classes.quiet}>
                {words.pinned({ by: root.pinnedBy, date: vietnamDateOf(root.pinnedAt), note: root.note })}
              </p>
              <p className={classes.quiet}>
                {root.registry
                  ? words.registry({
                      revision: root.registry.revision,
                      expires: vietnamDateOf(root.registry.expiresAt),
                    })
                  : words.registryNone}
              </p>
            </div>
            <RegistryChip registry={root.registry} />
            <Fingerprint value={root.fingerprint} />
            {mayPin && (
              <Button variant="subtle" size="xs" onClick={() => setReplacing(root)}>
                {words.replaceRoot}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {replacing && <ReplaceRootDialog root={replacing} onClose={() => setReplacing(null)} />}
    </section>
  )
}

function RegistryChip({ registry }: { registry: PinnedRoot['registry'] }) {
  const words = useText().exchangePage
  if (!registry) return null
  if (registry.isExpired) return <Chip tone="soon" icon={IconAlertTriangle} label={words.registryExpired} />
  return registry.hasOwnKey ? (
    <Chip tone="done" icon={IconCircleCheck} label={words.ownKeyKnown} />
  ) : (
    <Chip tone="quiet" icon={IconClock} label={words.ownKeyUnknown} />
  )
}
