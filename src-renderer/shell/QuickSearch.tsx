import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { foldForSearch } from '../../src-shared/domain/vietnamese-text.ts'
import { useText } from './language.tsx'
import classes from './quick-search.module.css'
import { mayOpen, routes } from './routes.tsx'
import { useSession } from './session.tsx'

/** Ctrl+K: type a few letters, without accents if one likes, and go there. */
export function QuickSearch({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="10vh"
      centered={false}
      size={560}
    >
      <Choices onClose={onClose} />
    </Modal>
  )
}

interface Choice {
  key: string
  label: string
  href: string
}

function Choices({ onClose }: { onClose: () => void }) {
  const text = useText()
  const { person } = useSession()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const pages = routes.flatMap((route): Choice[] =>
    route.rail && mayOpen(route, person.roles)
      ? [{ key: route.path, label: text.shell[route.rail.name], href: route.rail.href }]
      : [],
  )
  const found = pages.filter(({ label }) => foldForSearch(label).includes(foldForSearch(typed)))
  const go = ({ href }: Choice) => {
    navigate(href)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[marked]
    if (event.key === 'Enter' && chosen) go(chosen)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    setMarked((marked + step + found.length) % found.length)
  }
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        px="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={text.shell.searchPlaceholder}
        aria-label={text.spine.search}
        role="combobox"
        aria-expanded
        aria-controls="quick-search-choices"
        aria-activedescendant={found[marked] ? `quick-search-${marked}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="quick-search-choices" role="listbox" aria-label={text.shell.searchPages} className={classes.choices}>
        {found.map((choice, index) => (
          <UnstyledButton
            key={choice.key}
            id={`quick-search-${index}`}
            role="option"
            aria-selected={index === marked}
            tabIndex={-1}
            className={classes.choice}
            onClick={() => go(choice)}
          >
            {choice.label}
          </UnstyledButton>
        ))}
      </div>
      {found.length === 0 && typed !== '' && (
        <p className={classes.nothing} role="status">
          {text.shell.searchNothing({ typed })}
        </p>
      )}
    </>
  )
}
