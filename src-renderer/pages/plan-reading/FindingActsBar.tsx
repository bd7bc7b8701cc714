import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowMergeAltLeft,
  IconArrowUp,
  IconCheck,
  IconIndentDecrease,
  IconIndentIncrease,
  IconLink,
  IconPencil,
  IconX,
} from '@tabler/icons-react'
import type { DraftItem } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useText } from '../../shell/language.tsx'
import type { FindingActs } from './finding-keys.ts'
import classes from './findings.module.css'

interface FindingActsBarProps {
  acts: FindingActs
  selected: DraftItem | undefined
  canLink: boolean
  canUndo: boolean
}

/** The acts on the chosen finding, for those who use the mouse; each names its key. */
export function FindingActsBar({ acts, selected, canLink, canUndo }: FindingActsBarProps) {
  const text = useText().planReadings
  const words = text.acts
  const act = (
    label: string,
    keys: string,
    Icon: typeof IconX,
    onClick: () => void,
    enabled = selected !== undefined,
  ) => (
    <Tooltip key={label} label={`${label} (${keys})`}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} disabled={!enabled} onClick={onClick}>
        <Icon size={17} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={classes.acts} role="toolbar" aria-label={text.findings}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCheck size={15} />}
        disabled={!selected}
        onClick={() => acts.accept(false)}
      >
        {words.accept}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={15} />}
        disabled={!selected}
        onClick={acts.edit}
      >
        {words.edit}
      </Button>
      {act(words.merge, 'M', IconArrowMergeAltLeft, acts.merge)}
      {act(words.reject, 'X', IconX, acts.reject)}
      {act(words.link, 'L', IconLink, acts.link, canLink)}
      {act(words.out, 'Alt+←', IconIndentDecrease, () => acts.move('out'))}
      {act(words.in, 'Alt+→', IconIndentIncrease, () => acts.move('in'))}
      {act(words.up, 'Alt+↑', IconArrowUp, () => acts.move('up'))}
      {act(words.down, 'Alt+↓', IconArrowDown, () => acts.move('down'))}
      <span className={classes.grow} />
      {act(text.undo, 'U', IconArrowBackUp, acts.undo, canUndo)}
    </div>
  )
}
