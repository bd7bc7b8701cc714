import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import type { OutlineItem } from '../../../src-shared/contract/plan-content.ts'
import { planItemKinds } from '../../../src-shared/domain/plan-item.ts'
import { workKinds } from '../../../src-shared/domain/work-kind.ts'
import { DateRuleField } from '../../parts/DateRuleField.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './outline.module.css'
import type { OutlineAction } from './outline-state.ts'
import { groupShares } from './shares.ts'
import { orNull, type ShownPlan } from './shown-plan.ts'

interface OutlineDetailsProps {
  ref: Ref<HTMLDivElement>
  item: OutlineItem
  position: string
  shown: ShownPlan
  canEdit: boolean
  dispatch(action: OutlineAction): void
  onRemove(): void
  /** Esc: back into the row. */
  onLeave(): void
}

/** What the row under the cursor is: kind, kind of work, deadline; and who has it. */
export function OutlineDetails({
  ref,
  item,
  position,
  shown,
  canEdit,
  dispatch,
  onRemove,
  onLeave,
}: OutlineDetailsProps) {
  const words = useText().plans
  const titleId = useId()
  const edit = (part: Partial<Omit<OutlineItem, 'id' | 'parentId'>>) => dispatch({ do: 'edit', id: item.id, part })
  const tasks = shown.taskCounts.find(({ itemId }) => itemId === item.id)?.tasks ?? 0
  const shares = groupShares(shown.plan.assignments.filter(({ itemId }) => itemId === item.id))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onLeave()
  }
  return (
    <section ref={ref} className={classes.details} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <h2 id={titleId} className={classes.detailsTitle}>
        {words.outline.details} {position}
      </h2>
      <Stack gap="sm">
        {canEdit && (
          <Group gap={4}>
            <Act label={words.outline.outdent} onClick={() => dispatch({ do: 'outdent' })}>
              <IconIndentDecrease size={16} />
            </Act>
            <Act label={words.outline.indent} onClick={() => dispatch({ do: 'indent' })}>
              <IconIndentIncrease size={16} />
            </Act>
            <Act label={words.outline.up} onClick={() => dispatch({ do: 'up' })}>
              <IconArrowUp size={16} />
            </Act>
            <Act label={words.outline.down} onClick={() => dispatch({ do: 'down' })}>
              <IconArrowDown size={16} />
            </Act>
            <Act label={words.outline.removeRow} onClick={onRemove}>
              <IconTrash size={16} />
            </Act>
          </Group>
        )}
        <Select
          label={words.outline.kind}
          size="xs"
          disabled={!canEdit}
          data={planItemKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={item.kind}
          onChange={(value) => edit({ kind: planItemKinds.find((kind) => kind === value) ?? item.kind })}
        />
        <Select
          label={words.outline.workKind}
          size="xs"
          clearable
          disabled={!canEdit}
          placeholder={words.missing}
          data={workKinds.map((kind) => ({ value: kind, label: words.workKinds[kind] }))}
          value={item.workKind}
          onChange={(value) => edit({ workKind: workKinds.find((kind) => kind === value) ?? null })}
        />
        <TextInput
          label={words.outline.deadlineText}
          size="xs"
          readOnly={!canEdit}
          maxLength={500}
          placeholder={words.missing}
          value={item.deadlineText ?? ''}
          onChange={(event) => edit({ deadlineText: orNull(event.currentTarget.value) })}
        />
        <DateRuleField
          label={words.outline.deadlineRule}
          disabled={!canEdit}
          value={item.deadlineRule}
          onChange={(deadlineRule) => edit({ deadlineRule })}
        />
        <div>
          <p className={classes.label}>{words.outline.shares}</p>
          {shares.length === 0 && <p className={classes.quiet}>{words.outline.noShares}</p>}
          {shares.map((share) => (
            <p key={share.key} className={classes.share}>
              {share.phrase}
              <span className={classes.quiet}>
                {` · ${words.roles[share.role]}${share.requested ? ` · ${words.requested}` : ''}`}
              </span>
            </p>
          ))}
        </div>
        {tasks > 0 && <p className={classes.quiet}>{words.outline.tasks({ tasks })}</p>}
      </Stack>
    </section>
  )
}

function Act({ label, onClick, children }: { label: string; onClick(): void; children: ReactNode }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} title={label} onClick={onClick}>
      {children}
    </Button>
  )
}
