import { Checkbox, Group, PasswordInput, SimpleGrid, TextInput } from '@mantine/core'
import { type Role, role } from '../../src-shared/domain/permissions.ts'
import { suggestUserName } from '../../src-shared/domain/suggest-user-name.ts'
import { useText } from '../shell/language.tsx'

export interface PersonDraft {
  fullName: string
  position: string
  userName: string
  password: string
  roles: Role[]
}

export const emptyPerson: PersonDraft = { fullName: '', position: '', userName: '', password: '', roles: [] }

export interface PersonFieldsProps<P extends PersonDraft> {
  person: P
  problems: Partial<Record<keyof PersonDraft, string | undefined>>
  onChange(person: P): void
  /** The password is this person's own, not one to be changed at the first sign-in. */
  ownPassword?: boolean
  /** Without an administrator nobody could add people later. */
  keepsAdministrator?: boolean
  /** The account exists: its name stays, and its password is reset elsewhere. */
  hasAccount?: boolean
  /** Whether one may write at once: these fields were just asked for. */
  takesFocus?: boolean
}

/** Who a person is, how they sign in, what they may do. */
export function PersonFields<P extends PersonDraft>(props: PersonFieldsProps<P>) {
  const { person, problems, onChange, ownPassword = false, keepsAdministrator = false, hasAccount = false } = props
  const text = useText()
  const rename = (fullName: string) => {
    const untouched = !hasAccount && person.userName === suggestUserName(person.fullName)
    onChange({ ...person, fullName, userName: untouched ? suggestUserName(fullName) : person.userName })
  }
  return (
    <>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <TextInput
          label={text.setup.fullName}
          value={person.fullName}
          onChange={(event) => rename(event.currentTarget.value)}
          error={problems.fullName}
          autoFocus={props.takesFocus ?? false}
          autoComplete="off"
        />
        <TextInput
          label={text.setup.position}
          value={person.position}
          onChange={(event) => onChange({ ...person, position: event.currentTarget.value })}
          autoComplete="off"
        />
        {!hasAccount && (
          <TextInput
            label={text.setup.userName}
            description={text.setup.userNameHint}
            value={person.userName}
            onChange={(event) => onChange({ ...person, userName: event.currentTarget.value })}
            error={problems.userName}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {!hasAccount && (
          <PasswordInput
            label={ownPassword ? text.setup.password : text.setup.firstPassword}
            description={ownPassword ? text.signIn.newPasswordHint : text.setup.firstPasswordHint}
            value={person.password}
            onChange={(event) => onChange({ ...person, password: event.currentTarget.value })}
            error={problems.password}
            autoComplete="new-password"
          />
        )}
      </SimpleGrid>
      <Checkbox.Group
        mt="xs"
        label={text.setup.roles}
        value={person.roles}
        onChange={(chosen) => onChange({ ...person, roles: role.options.filter((each) => chosen.includes(each)) })}
        error={problems.roles}
      >
        <Group gap="md" mt={6}>
          {role.options.map((each) => (
            <Checkbox
              key={each}
              value={each}
              label={text.people.roles[each]}
              disabled={keepsAdministrator && each === 'administrator'}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
