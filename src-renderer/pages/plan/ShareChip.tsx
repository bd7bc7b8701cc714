import { Menu } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type AssignmentRole, assignmentRoles } from '../../../src-shared/domain/assignment-role.ts'
import { useText } from '../../shell/language.tsx'
import classes from './plan.module.css'
import type { Share } from './shares.ts'

interface ShareChipProps {
  share: Share
  /** The bodies that the phrase stands for. */
  names: string[]
  canEdit: boolean
  onChange(part: { role?: AssignmentRole; requested?: boolean }): void
  onRemove(): void
}

/** One phrase of the plan beside an item: how many bodies, in which role; its menu changes the role. */
export function ShareChip({ share, names, canEdit, onChange, onRemove }: ShareChipProps) {
  const words = useText().plans
  const role = words.roles[share.role]
  const count = names.length
  const who =
    count === 0 ? words.assignments.notExpanded : count > 1 ? words.assignments.agencies({ count }) : (names[0] ?? '')
  const facts = [
    share.role === 'none-stated' ? null : role,
    count === 1 && names[0] === share.phrase ? null : who,
    share.requested ? words.requested : null,
  ].filter((part) => part !== null)
  const title = [`${share.phrase} — ${role}`, share.requested ? words.requested : '', ...names].filter(Boolean)
  const label = (
    <>
      <span className={classes.shareWords}>{share.phrase}</span>
      <span className={classes.shareFacts}>{facts.join(' · ')}</span>
    </>
  )
  return (
    <span className={share.requested ? `${classes.share} ${classes.asked}` : classes.share} title={title.join('\n')}>
      {!canEdit && label}
      {canEdit && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className={classes.shareButton}>
                {label}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{words.assignments.change}</Menu.Label>
              {assignmentRoles.map((one) => (
                <Menu.Item
                  key={one}
                  rightSection={one === share.role ? <IconCheck size={14} aria-hidden /> : null}
                  onClick={() => onChange({ role: one })}
                >
                  {words.roles[one]}
                </Menu.Item>
              ))}
              <Menu.Divider />
              {[false, true].map((requested) => (
                <Menu.Item
                  key={String(requested)}
                  rightSection={requested === share.requested ? <IconCheck size={14} aria-hidden /> : null}
                  onClick={() => onChange({ requested })}
                >
                  {requested ? words.requested : words.assigned}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <button
            type="button"
            className={classes.x}
            aria-label={`${words.assignments.remove}: ${share.phrase}`}
            title={words.assignments.remove}
            onClick={onRemove}
          >
            <IconX size={14} />
          </button>
        </>
      )}
    </span>
  )
}
