import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from './language.tsx'
import { useLeave } from './leave.ts'
import classes from './quick-search.module.css'
import { type QuickChoice, useQuickChoices } from './use-quick-choices.ts'

/** Ctrl+K: type a few letters, without accents if one likes, and go there. */
export function QuickSearch({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      // On the dialog itself: the element around it has no role that could bear a name.
      attributes={{ content: { 'aria-label': text.spine.search } }}
      withCloseButton={false}
      padding={0}
      yOffset="10vh"
      centered={false}
      size={600}
      // Who presses Ctrl+K types on at once: no letter may fall beside the box while the dialog fades in.
      transitionProps={{ duration: 0 }}
    >
      <Choices onClose={onClose} />
    </Modal>
  )
}

const optionId = (index: number) => `quick-search-${index}`

function Choices({ onClose }: { onClose: () => void }) {
  const text = useText()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  const { groups, searching } = useQuickChoices(typed)
  const found = groups.flatMap(({ choices }) => choices)
  useEffect(() => {
    list.current?.querySelector(`#${optionId(marked)}`)?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  const go = ({ href }: QuickChoice) => {
    onClose()
    leave(() => navigate(href))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[marked]
    // Enter also ends a word of the Vietnamese keyboard; that one is not an answer.
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) go(chosen)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    setMarked((marked + step + found.length) % found.length)
  }
  return (
    <>
      <TextInput
        ref={box}
        data-autofocus
        variant="unstyled"
        px="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={text.shell.searchPlaceholder}
        aria-label={text.spine.search}
        role="combobox"
        aria-expanded
        aria-controls="quick-search-choices"
        aria-activedescendant={found[marked] ? optionId(marked) : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id="quick-search-choices"
        role="listbox"
        aria-label={text.spine.search}
        className={classes.choices}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div key={group.name} role="group" aria-labelledby={`quick-search-${group.name}`}>
            <div id={`quick-search-${group.name}`} className={classes.group}>
              {text.shell[group.name]}
            </div>
            {group.choices.map((choice) => {
              const index = found.indexOf(choice)
              return (
                <UnstyledButton
                  key={choice.key}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === marked}
                  tabIndex={-1}
                  className={classes.choice}
                  onClick={() => go(choice)}
                >
                  <span className={classes.label}>{choice.label}</span>
                  {choice.detail !== null && <span className={classes.detail}>{choice.detail}</span>}
                </UnstyledButton>
              )
            })}
          </div>
        ))}
      </div>
      {found.length === 0 && typed !== '' && !searching && (
        <p className={classes.nothing} role="status">
          {text.shell.searchNothing({ typed })}
        </p>
      )}
    </>
  )
}
