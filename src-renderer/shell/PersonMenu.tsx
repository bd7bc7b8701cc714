import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconLock, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { roles } from '../../src-shared/domain/permissions.ts'
import { useCommand } from '../api/hooks.ts'
import { useText } from './language.tsx'
import { useLeave } from './leave.ts'
import { useColourChoice, useLanguageChoice } from './preferences.ts'
import { useEnterSession, useSession } from './session.tsx'
import classes from './top-bar.module.css'

/** Language, appearance, lock, sign out. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const text = useText()
  const { person } = useSession()
  const language = useLanguageChoice()
  const colours = useColourChoice()
  const enter = useEnterSession()
  const leave = useLeave()
  const lock = useCommand('session.lock')
  const signOut = useCommand('session.signOut')
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          h={32}
          fz={13}
          maw={220}
          className={classes.person ?? ''}
          c="var(--snv-text)"
          leftSection={<IconUserCircle size={20} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          title={text.shell.person}
        >
          {person.fullName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {roles
            .filter((role) => person.roles.includes(role))
            .map((role) => text.people.roles[role])
            .join(' · ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{text.shell.language}</Menu.Label>
        <Menu.RadioGroup value={language.language} onChange={language.choose}>
          {language.choices.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {text.shell.languageNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{text.shell.colours}</Menu.Label>
        <Menu.RadioGroup value={colours.scheme} onChange={colours.choose}>
          {colours.choices.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {text.shell.colourNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} href="/settings" leftSection={<IconSettings size={16} />}>
          {text.shell.settings}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<kbd>F1</kbd>} onClick={onKeys}>
          {text.keysHelp.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={16} />} onClick={() => lock.mutate({}, { onSuccess: enter })}>
          {text.shell.lock}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => leave(() => signOut.mutate({}, { onSuccess: enter }))}
        >
          {text.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
