import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { PickedAgency } from '../../parts/AgencyPick.tsx'
import { useText } from '../../shell/language.tsx'
import { type DraftChange, isComplete } from './act-draft.ts'
import { ChangeFields } from './ChangeFields.tsx'
import classes from './reorganisations.module.css'

interface ChangeListProps {
  changes: readonly DraftChange[]
  /** The one that is being written; the others are a sentence each, so that a hundred stay quick to look over. */
  openKey: string | null
  provinceId: AgencyId | null
  parent: PickedAgency | null
  onOpen(key: string | null): void
  onChange(change: DraftChange): void
  onRemove(key: string): void
}

export function ChangeList({ changes, openKey, provinceId, parent, onOpen, onChange, onRemove }: ChangeListProps) {
  const text = useText()
  const words = text.reorganisations
  return (
    <ul className={classes.changes}>
      {changes.map((change) => {
        const isOpen = change.key === openKey
        const kind = words.kinds[change.kind]
        const sentence = draftSentence(text, change)
        return (
          <li key={change.key}>
            <div className={classes.line}>
              <div className={classes.words}>
                <span className={classes.kind}>{kind}</span>
                {!isOpen && ` · ${isComplete(change) ? sentence : words.unfinished}`}
              </div>
              {isOpen ? (
                <Button variant="subtle" size="compact-sm" disabled={!isComplete(change)} onClick={() => onOpen(null)}>
                  {text.spine.close}
                </Button>
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.edit({ what: sentence })}
                  onClick={() => onOpen(change.key)}
                >
                  <IconPencil size={16} />
                </ActionIcon>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.removeChange({ kind: isOpen ? kind : sentence })}
                onClick={() => onRemove(change.key)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
            {isOpen && <ChangeFields change={change} provinceId={provinceId} parent={parent} onChange={onChange} />}
          </li>
        )
      })}
    </ul>
  )
}

const namesOf = (bodies: readonly { name: string }[]) => bodies.map(({ name }) => name).join(', ')

function draftSentence(text: Text, change: DraftChange): string {
  const words = text.reorganisations
  switch (change.kind) {
    case 'merge':
    case 'split': {
      const to = change.receivers.map(({ isNew, there, made }) =>
        isNew ? `${made.name} (${words.newMark})` : (there?.name ?? ''),
      )
      return `${namesOf(change.from)} → ${to.join('; ')}`
    }
    case 'transfer':
      return words.transfers({ from: change.from?.name ?? '', to: change.to?.name ?? '', functions: change.functions })
    case 'rename':
      return words.renames({ before: change.body?.name ?? '', after: change.name })
    case 'move': {
      const after = [text.agencies.levelsShort[change.level], change.parent?.name].filter(Boolean).join(', ')
      return `${change.body?.name ?? ''} → ${after}`
    }
    case 'end':
      return namesOf(change.bodies)
    case 'found':
      return change.made.name
  }
}
