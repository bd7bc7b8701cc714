import { Button } from '@mantine/core'
import { IconLink, IconLinkOff, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { isAtWork, useJob } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './audit.module.css'

/** Whether the chain is whole: recomputed in a worker when asked, and said beside the button. */
export function ChainCheck() {
  const words = useText().audit
  const start = useCommand('audit.checkChain')
  const [jobId, setJobId] = useState<string | null>(null)
  const job = useJob(jobId)
  const isDone = job?.status === 'done'
  const state = useCall('audit.chainState', { jobId: jobId ?? '' }, { enabled: isDone })
  const isBusy = start.isPending || (job !== null && isAtWork(job))
  return (
    <>
      {isDone && state.data && <ChainState state={state.data} />}
      <ErrorNotice error={start.error} />
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        loading={isBusy}
        onClick={() => start.mutate({}, { onSuccess: (started) => setJobId(started.jobId) })}
      >
        {words.check}
      </Button>
    </>
  )
}

type State = { ok: true; entries: number } | { ok: false; brokenAt: number }

function ChainState({ state }: { state: State }) {
  const words = useText().audit
  if (state.ok) {
    return <Chip tone="done" icon={IconLink} label={words.whole({ entries: formatNumber(state.entries) })} />
  }
  return (
    <span className={classes.broken} role="alert">
      <IconLinkOff size={16} aria-hidden />
      {words.broken({ at: formatNumber(state.brokenAt) })}
    </span>
  )
}
