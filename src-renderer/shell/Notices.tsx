import { ActionIcon, Indicator, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { WorkMark } from '../parts/work-lines/WorkMark.tsx'
import { targetOf } from '../parts/work-lines/work-line-target.ts'
import { useText } from './language.tsx'
import { NoticedJobs, useNoticedJobs } from './NoticedJobs.tsx'
import classes from './notices.module.css'
import { useOverview } from './use-overview.ts'

/** What needs this person today and what the machine does or has done, from every page. */
export function Notices() {
  const text = useText()
  const words = text.shell
  const lines = useOverview().data?.lines ?? []
  const { jobs, running, ended, markSeen } = useNoticedJobs()
  const [opened, setOpened] = useState(false)
  const label = words.noticesCount({ today: lines.length, running, ended })
  const count = lines.length + running + ended
  const change = (next: boolean) => {
    setOpened(next)
    markSeen()
  }
  return (
    // The bell stands in a bar that never scrolls away, so what opens below it never has to hide; hidden, it could not
    // take the focus.
    <Popover
      position="bottom-end"
      width={420}
      shadow="md"
      trapFocus
      hideDetached={false}
      opened={opened}
      onChange={change}
    >
      <Indicator label={count} size={16} offset={4} disabled={count === 0}>
        {/* The button itself opens it: "expanded" says nothing on an element without a role. */}
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={label}
            title={label}
            onClick={() => change(!opened)}
          >
            <IconBell size={20} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.notices ?? ''}>
        <h2 className={classes.heading}>{words.noticesToday}</h2>
        {lines.length === 0 && <p className={classes.nothing}>{text.overview.nothing}</p>}
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={`${line.role} ${line.kind} ${line.plan?.id ?? ''}`}>
              <Link href={targetOf(line)} className={classes.line} onClick={() => change(false)}>
                <WorkMark line={line} />
                {text.overview.lines[line.kind]({ count: line.count, plan: line.plan?.shortName ?? '' })}
              </Link>
            </li>
          ))}
        </ul>
        {jobs.length > 0 && (
          <>
            <h2 className={classes.heading}>{words.noticesJobs}</h2>
            <div className={classes.jobs}>
              <NoticedJobs jobs={jobs} />
            </div>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
