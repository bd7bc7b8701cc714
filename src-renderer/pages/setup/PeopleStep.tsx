import { Button, Checkbox, Fieldset, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { role } from '../../../src-shared/domain/permissions.ts'
import { useText } from '../../shell/language.tsx'
import type { StepProps } from './OfficeStep.tsx'
import { emptyPerson, type PersonDraft, suggestUserName } from './setup-draft.ts'

export function PeopleStep({ draft, problems, onChange }: StepProps) {
  const text = useText()
  const setPeople = (people: PersonDraft[]) => onChange({ ...draft, people })
  const nextKey = Math.max(...draft.people.map(({ key }) => key)) + 1
  return (
    <Stack gap="sm">
      <Text c="dimmed">{text.setup.onePerson}</Text>
      {draft.people.map((person, index) => (
        <PersonFields
          key={person.key}
          person={person}
          number={index + 1}
          problems={problems}
          onChange={(changed) => setPeople(draft.people.map((old) => (old.key === changed.key ? changed : old)))}
          onRemove={() => setPeople(draft.people.filter(({ key }) => key !== person.key))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => setPeople([...draft.people, emptyPerson(nextKey, ['clerk'])])}
        >
          {text.setup.addPerson}
        </Button>
      </Group>
    </Stack>
  )
}

interface PersonFieldsProps {
  person: PersonDraft
  number: number
  problems: Record<string, string>
  onChange(person: PersonDraft): void
  onRemove(): void
}

function PersonFields({ person, number, problems, onChange, onRemove }: PersonFieldsProps) {
  const text = useText()
  const { key } = person
  const first = number === 1
  const rename = (fullName: string) => {
    const untouched = person.userName === suggestUserName(person.fullName)
    onChange({ ...person, fullName, userName: untouched ? suggestUserName(fullName) : person.userName })
  }
  return (
    <Fieldset legend={text.setup.person({ number })} p="sm">
      {first && (
        <Text c="dimmed" size="xs" mb={6}>
          {text.setup.firstPersonHint}
        </Text>
      )}
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        <TextInput
          label={text.setup.fullName}
          value={person.fullName}
          onChange={(event) => rename(event.currentTarget.value)}
          error={problems[`fullName-${key}`]}
          autoComplete="off"
        />
        <TextInput
          label={text.setup.position}
          value={person.position}
          onChange={(event) => onChange({ ...person, position: event.currentTarget.value })}
          autoComplete="off"
        />
        <TextInput
          label={text.setup.userName}
          description={text.setup.userNameHint}
          value={person.userName}
          onChange={(event) => onChange({ ...person, userName: event.currentTarget.value })}
          error={problems[`userName-${key}`]}
          autoComplete="off"
          spellCheck={false}
        />
        <PasswordInput
          label={first ? text.setup.password : text.setup.firstPassword}
          description={first ? text.signIn.newPasswordHint : text.setup.firstPasswordHint}
          value={person.password}
          onChange={(event) => onChange({ ...person, password: event.currentTarget.value })}
          error={problems[`password-${key}`]}
          autoComplete="new-password"
        />
      </SimpleGrid>
      <Checkbox.Group
        mt="xs"
        label={text.setup.roles}
        value={person.roles}
        onChange={(roles) => onChange({ ...person, roles: role.options.filter((each) => roles.includes(each)) })}
        error={problems[`roles-${key}`]}
      >
        <Group gap="md" mt={6}>
          {role.options.map((each) => (
            <Checkbox
              key={each}
              value={each}
              label={text.people.roles[each]}
              // Without an administrator nobody could add people later.
              disabled={first && each === 'administrator'}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {!first && (
        <Button variant="subtle" color="gray" size="compact-sm" mt="xs" onClick={onRemove}>
          {text.setup.removePerson({ name: person.fullName || text.setup.person({ number }) })}
        </Button>
      )}
    </Fieldset>
  )
}
