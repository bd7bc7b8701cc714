import { ActionIcon, Indicator, Popover, Stack, Text } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { isAtWork, useJobs } from '../api/job-store.ts'
import { JobBar } from '../parts/JobBar.tsx'
import { useText } from './language.tsx'

/** Long work goes on when its page is left; here it is still to be seen. */
export function RunningWork() {
  const text = useText()
  const jobs = useJobs()
  const running = jobs.filter(isAtWork)
  const label = running.length === 0 ? text.shell.work : text.shell.workRunning({ count: running.length })
  return (
    <Popover position="bottom-end" width={360} shadow="md" trapFocus>
      <Indicator label={running.length} size={16} disabled={running.length === 0}>
        {/* The button itself opens it: "expanded" says nothing on an element without a role. */}
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label}>
            <IconActivity size={20} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        {jobs.length === 0 ? (
          <Text c="dimmed">{text.shell.workNone}</Text>
        ) : (
          <Stack gap="sm">
            {jobs.toReversed().map((job) => (
              <JobBar key={job.id} job={job} label={text.shell.work} />
            ))}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
