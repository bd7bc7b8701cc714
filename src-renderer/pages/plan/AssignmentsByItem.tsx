import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useMemo, useState } from 'react'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { noSelection, selectRow } from '../../parts/row-selection.ts'
import { useText } from '../../shell/language.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import classes from './plan.module.css'
import { ShareChip } from './ShareChip.tsx'
import { groupShares, type Share } from './shares.ts'
import { nameIn, type SectionProps, seenOf } from './shown-plan.ts'
import { useUnassign } from './use-unassign.ts'

interface ViewProps extends SectionProps {
  bar: string
  choice: ReactNode
}

/** Each item with the phrases that the plan assigns it to. */
export function AssignmentsByItem({ shown, canEdit, bar, choice }: ViewProps) {
  const words = useText().plans.assignments
  const items = useMemo(() => shown.plan.items.filter((item) => item.endedInVersion === null), [shown.plan.items])
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const depths = useMemo(() => depthsOf(items), [items])
  const parents = useMemo(() => new Set<string | null>(items.map(({ parentId }) => parentId)), [items])
  const shares = useMemo(() => {
    const byItem = new Map<string, Share[]>()
    for (const share of groupShares(shown.plan.assignments)) {
      const id = share.assignments[0]?.itemId ?? ''
      byItem.set(id, [...(byItem.get(id) ?? []), share])
    }
    return byItem
  }, [shown.plan.assignments])
  const [selection, setSelection] = useState(noSelection)
  const [assigning, setAssigning] = useState(false)
  const unassign = useUnassign(shown)
  const change = useCommand('plans.changeAssignments')
  const chosen = items.filter(({ id }) => selection.selected.has(id))
  const choose = (event: MouseEvent, id: string) =>
    setSelection(selectRow(selection, ids, id, { shiftKey: event.shiftKey, ctrlKey: true }))
  return (
    <>
      <div className={bar}>
        {choice}
        {canEdit && (
          <>
            <span className={`${classes.quiet} ${classes.grow}`}>
              {chosen.length === 0 ? words.chooseHint : words.chosen({ items: chosen.length })}
            </span>
            <Button
              size="xs"
              leftSection={<IconUserPlus size={14} />}
              disabled={chosen.length === 0}
              onClick={() => setAssigning(true)}
            >
              {words.assign}
            </Button>
          </>
        )}
      </div>
      <ErrorNotice error={unassign.error ?? change.error} />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <colgroup>
            {canEdit && <col style={{ width: 40 }} />}
            <col style={{ width: 84 }} />
            <col />
            <col style={{ width: '44%' }} />
          </colgroup>
          <thead>
            <tr>
              {canEdit && <th />}
              <th>{words.item}</th>
              <th />
              <th>{words.who}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} aria-selected={selection.selected.has(item.id)}>
                {canEdit && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${words.item} ${item.position}`}
                      checked={selection.selected.has(item.id)}
                      readOnly
                      onClick={(event) => choose(event, item.id)}
                    />
                  </td>
                )}
                <td className={classes.position}>{item.position}</td>
                <td style={{ paddingLeft: 12 + (depths.get(item.id) ?? 0) * 14 }}>
                  <span
                    className={parents.has(item.id) ? `${classes.clamped} ${classes.heading}` : classes.clamped}
                    title={item.text}
                  >
                    {item.text}
                  </span>
                </td>
                <td>
                  {(shares.get(item.id) ?? []).map((share) => (
                    <ShareChip
                      key={share.key}
                      share={share}
                      names={share.assignments.flatMap(({ agencyId }) => (agencyId ? nameIn(shown)(agencyId) : []))}
                      canEdit={canEdit}
                      onChange={(part) =>
                        change.mutate({
                          ...seenOf(shown),
                          assignmentIds: share.assignments.map(({ id }) => id),
                          role: share.role,
                          requested: share.requested,
                          ...part,
                        })
                      }
                      onRemove={() => unassign.remove(share.assignments.map(({ id }) => id))}
                    />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {assigning && (
        <AssignDialog
          shown={shown}
          items={chosen}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false)
            setSelection(noSelection)
          }}
        />
      )}
    </>
  )
}
