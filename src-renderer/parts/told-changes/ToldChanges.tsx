import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ToldChange } from '../../../src-shared/contract/reorganisations.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useText } from '../../shell/language.tsx'
import classes from './told-changes.module.css'

const namesOf = (bodies: readonly { name: string }[]) => bodies.map(({ name }) => name).join(', ')

/** One change as a sentence. */
function toldSentence(text: Text, change: ToldChange): string {
  const words = text.reorganisations
  switch (change.kind) {
    case 'succeed': {
      const to = change.to.map(({ name, functions, isNew }) =>
        [name, isNew && `(${words.newMark})`, functions !== null && `– ${words.part({ functions })}`]
          .filter(Boolean)
          .join(' '),
      )
      return `${namesOf(change.from)} → ${to.join('; ')}`
    }
    case 'end':
      return words.ends({ names: namesOf(change.bodies) })
    case 'found':
      return words.founds({ names: namesOf(change.bodies) })
    case 'transfer': {
      const to = change.to.isNew ? `${change.to.name} (${words.newMark})` : change.to.name
      return words.transfers({ from: change.from.name, to, functions: change.functions })
    }
    case 'rename':
      return words.renames(change)
    case 'move': {
      const place = ({ level, parentName }: (typeof change)['before']) =>
        [text.agencies.levelsShort[level], parentName].filter(Boolean).join(', ')
      return words.moves({ name: change.name, before: place(change.before), after: place(change.after) })
    }
  }
}

const shownAtOnce = 8

/** What an act did, a sentence for each change; of a long one, the first until somebody wants to see all. */
export function ToldChanges({ told }: { told: readonly ToldChange[] }) {
  const text = useText()
  const words = text.reorganisations
  const [isWhole, setWhole] = useState(false)
  const sentences = told.map((change) => toldSentence(text, change))
  const isLong = sentences.length > shownAtOnce + 1
  return (
    <>
      <ul className={classes.told}>
        {(isLong && !isWhole ? sentences.slice(0, shownAtOnce) : sentences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isLong && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.showLess : words.showAll({ count: sentences.length })}
        </Button>
      )}
    </>
  )
}
