import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLock, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { roles } from '../../src-shared/domain/permissions.ts'
import { language as languageSchema } from '../../src-shared/text/language.ts'
import { useCommand } from '../api/hooks.ts'
import { useLanguage } from './language.tsx'
import { useEnterSession, useSession } from './session.tsx'

const schemes = ['light', 'dark', 'auto'] as const

/** Language, appearance, lock, sign out. */
export function PersonMenu() {
  const { language, text, setLanguage } = useLanguage()
  const { person } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const enter = useEnterSession()
  const lock = useCommand('session.lock')
  const signOut = useCommand('session.signOut')
  const saveLanguage = useCommand('session.setLanguage')

  const chooseLanguage = (chosen: string) => {
    const next = languageSchema.parse(chosen)
    setLanguage(next)
    saveLanguage.mutate({ language: next }, { onSuccess: enter })
  }
  const chooseScheme = (chosen: string) => {
    const next = schemes.find((scheme) => scheme === chosen)
    if (next) setColorScheme(next)
  }
  const schemeNames = { light: text.shell.light, dark: text.shell.dark, auto: text.shell.asSystem }
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
        <Menu.RadioGroup value={language} onChange={chooseLanguage}>
          {languageSchema.options.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {text.shell.languageNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{text.shell.colours}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={chooseScheme}>
          {schemes.map((each) => (
            <Menu.RadioItem key={each} value={each}>
              {schemeNames[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLock size={16} />} onClick={() => lock.mutate({}, { onSuccess: enter })}>
          {text.shell.lock}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate({}, { onSuccess: enter })}>
          {text.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
