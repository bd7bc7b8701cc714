import { ActionIcon, Button, Select } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { DraftItem } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useText } from '../../shell/language.tsx'
import classes from './findings.module.css'
import type { NameOf, ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

interface LinksEditorProps {
  item: DraftItem
  shown: ShownReview
  review: Review
  nameOf: NameOf
}

/** The task in one part and the piece that says whose it is; alike wordings are offered first. */
export function LinksEditor({ item, shown, review }: LinksEditorProps) {
  const text = useText().planReadings
  const words = text.details
  const isOwner = item.kind === 'organisation'
  const pair = (other: PlanItemId) =>
    isOwner ? { taskItemId: other, ownerItemId: item.id } : { taskItemId: item.id, ownerItemId: other }
  const otherOf = (link: { taskItemId: PlanItemId; ownerItemId: PlanItemId }) =>
    link.taskItemId === item.id ? link.ownerItemId : link.taskItemId
  const links = shown.draft.links.filter((link) => link.taskItemId === item.id || link.ownerItemId === item.id)
  const offered = shown.suggestions.filter((one) => one.taskItemId === item.id || one.ownerItemId === item.id)
  const position = (id: PlanItemId) => shown.positionOf.get(id) ?? ''
  const wordsOf = (id: PlanItemId) => `${position(id)} ${shown.itemOf.get(id)?.text ?? ''}`
  const choices = shown.draft.items.filter(({ kind, id }) => id !== item.id && (kind === 'organisation') !== isOwner)
  return (
    <div>
      <p className={classes.group}>{words.links}</p>
      {links.map((link) => (
        <div key={otherOf(link)} className={classes.line}>
          <span className={classes.lineWords}>{wordsOf(otherOf(link))}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words.removeLink({ position: position(otherOf(link)) })}
            onClick={() => review.act({ do: 'link', ...link, linked: false })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {offered.map((one) => (
        <div key={otherOf(one)} className={classes.line}>
          <span className={`${classes.lineWords} ${classes.quiet}`}>{wordsOf(otherOf(one))}</span>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconLink size={13} />}
            onClick={() => review.act({ do: 'link', ...pair(otherOf(one)), linked: true })}
          >
            {text.acts.link}
          </Button>
        </div>
      ))}
      <Select
        size="xs"
        aria-label={words.addLink}
        placeholder={words.addLink}
        searchable
        limit={30}
        data={choices.map(({ id }) => ({ value: id, label: wordsOf(id).slice(0, 160) }))}
        value={null}
        onChange={(id) => {
          const chosen = choices.find((one) => one.id === id)
          if (chosen) review.act({ do: 'link', ...pair(chosen.id), linked: true })
        }}
      />
    </div>
  )
}
