import { Button, Select } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ItemLink, PlanItem } from '../../../src-shared/contract/plan-content.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './plan.module.css'
import { type SectionProps, seenOf } from './shown-plan.ts'

const isTask = ({ kind }: PlanItem) => kind === 'task' || kind === 'target'
const shortened = (item: PlanItem) => `${item.position} · ${item.text.slice(0, 110)}`

/** II and IV side by side: each task with the items that say whose it is. Linked once, for everybody. */
export function LinksSection({ shown, canEdit }: SectionProps) {
  const words = useText().plans.links
  const save = useCommand('plans.saveLinks')
  const [openId, setOpenId] = useState<PlanItemId | null>(null)
  const { items, links } = shown.plan
  const { tasks, owners, byId } = useMemo(() => {
    const held = items.filter((item) => item.endedInVersion === null)
    const parents = new Set(held.map(({ parentId }) => parentId))
    return {
      tasks: held.filter((item) => isTask(item) && !parents.has(item.id)),
      owners: held.filter((item) => item.kind === 'organisation' || item.kind === 'reporting'),
      byId: new Map(held.map((item) => [item.id, item])),
    }
  }, [items])
  const store = (next: ItemLink[]) =>
    save.mutate({ ...seenOf(shown), links: next }, { onSuccess: () => setOpenId(null) })
  if (tasks.length === 0) return <EmptyState sentence={words.empty} />
  const linked = new Set(links.map(({ taskItemId }) => taskItemId))
  const done = tasks.filter(({ id }) => linked.has(id)).length
  return (
    <>
      <div className={classes.bar}>
        <span className={`${classes.quiet} ${classes.grow}`}>{words.intro}</span>
        <span>{words.count({ linked: done, total: tasks.length })}</span>
      </div>
      <ErrorNotice error={save.error} />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <colgroup>
            <col style={{ width: 84 }} />
            <col />
            <col style={{ width: '50%' }} />
          </colgroup>
          <thead>
            <tr>
              <th>{words.task}</th>
              <th />
              <th>{words.owner}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => {
              const own = links.filter(({ taskItemId }) => taskItemId === task.id)
              return (
                <tr key={task.id}>
                  <td className={classes.position}>{task.position}</td>
                  <td>
                    <span className={classes.clamped} title={task.text}>
                      {task.text}
                    </span>
                  </td>
                  <td>
                    {own.map((link) => {
                      const owner = byId.get(link.ownerItemId)
                      return (
                        owner && (
                          <span key={link.ownerItemId} className={classes.share} title={owner.text}>
                            <span className={classes.position}>{owner.position}</span>
                            <span className={classes.shareWords}>{owner.text}</span>
                            {canEdit && (
                              <button
                                type="button"
                                className={classes.x}
                                aria-label={`${words.remove} ${task.position} – ${owner.position}`}
                                title={words.remove}
                                onClick={() => store(links.filter((other) => other !== link))}
                              >
                                <IconX size={14} />
                              </button>
                            )}
                          </span>
                        )
                      )
                    })}
                    {own.length === 0 && !canEdit && <span className={classes.quiet}>{words.none}</span>}
                    {canEdit && openId !== task.id && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        leftSection={<IconLink size={14} />}
                        aria-label={`${words.choose} ${task.position}`}
                        onClick={() => setOpenId(task.id)}
                      >
                        {words.choose}
                      </Button>
                    )}
                    {openId === task.id && (
                      <Select
                        size="xs"
                        autoFocus
                        searchable
                        defaultDropdownOpened
                        aria-label={words.choose}
                        placeholder={words.choose}
                        data={owners
                          .filter(({ id }) => !own.some(({ ownerItemId }) => ownerItemId === id))
                          .map((owner) => ({ value: owner.id, label: shortened(owner) }))}
                        value={null}
                        onBlur={() => setOpenId(null)}
                        onChange={(id) => {
                          const owner = owners.find((one) => one.id === id)
                          if (owner) store([...links, { taskItemId: task.id, ownerItemId: owner.id }])
                        }}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
