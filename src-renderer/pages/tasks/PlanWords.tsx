import { Group } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import { Section } from './Section.tsx'
import classes from './tasks.module.css'

/** What was asked: the plan's own words, with where they stand and how the office is named for them. */
export function PlanWords({ task }: { task: TaskDetail }) {
  const words = useText().tasks
  return (
    <Section title={words.detail.planWords}>
      {task.items.length === 0 && <p className={classes.quiet}>{words.detail.ownWork}</p>}
      {task.items.map((item) => (
        <blockquote key={item.id} className={classes.planWords}>
          <p className={classes.quiet}>
            {item.planShortName} · {item.position}
            {item.headings.length > 0 && ` · ${item.headings.map((heading) => firstLine(heading.text)).join(' › ')}`}
          </p>
          {item.text}
        </blockquote>
      ))}
      <Group gap={6} mt={6}>
        {task.role !== null && (
          <Chip
            icon={IconFileText}
            label={`${task.requested ? words.requested : words.assigned} · ${words.roles[task.role]}`}
          />
        )}
        <Chip icon={IconFileText} label={words.workKinds[task.workKind]} />
      </Group>
      {task.expectedResult !== '' && (
        <>
          <h4 className={classes.subheading}>{words.detail.expectedResult}</h4>
          <p className={classes.paragraphs}>{task.expectedResult}</p>
        </>
      )}
    </Section>
  )
}

const firstLine = (text: string) => {
  const [line = ''] = text.split('\n')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
