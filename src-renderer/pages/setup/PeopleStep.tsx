import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { emptyPerson, PersonFields } from '../../parts/PersonFields.tsx'
import { useText } from '../../shell/language.tsx'
import type { StepProps } from './OfficeStep.tsx'
import type { SetupPerson } from './setup-draft.ts'

export function PeopleStep({ draft, problems, onChange }: StepProps) {
  const text = useText()
  const setPeople = (people: SetupPerson[]) => onChange({ ...draft, people })
  const [added, setAdded] = useState<number | null>(null)
  const nextKey = Math.max(...draft.people.map(({ key }) => key)) + 1
  return (
    <Stack gap="sm">
      <Text c="dimmed">{text.setup.onePerson}</Text>
      {draft.people.map((person, index) => {
        const { key } = person
        const first = index === 0
        const name = text.setup.person({ number: index + 1 })
        return (
          <Fieldset key={key} legend={name} p="sm">
            {first && (
              <Text c="dimmed" size="xs" mb={6}>
                {text.setup.firstPersonHint}
              </Text>
            )}
            <PersonFields
              person={person}
              problems={{
                fullName: problems[`fullName-${key}`],
                userName: problems[`userName-${key}`],
                password: problems[`password-${key}`],
                roles: problems[`roles-${key}`],
              }}
              onChange={(changed) => setPeople(draft.people.map((old) => (old.key === key ? changed : old)))}
              ownPassword={first}
              keepsAdministrator={first}
              takesFocus={key === added}
            />
            {!first && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                mt="xs"
                onClick={() => setPeople(draft.people.filter((old) => old.key !== key))}
              >
                {text.setup.removePerson({ name: person.fullName || name })}
              </Button>
            )}
          </Fieldset>
        )
      })}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            setAdded(nextKey)
            setPeople([...draft.people, { ...emptyPerson, key: nextKey, roles: ['clerk'] }])
          }}
        >
          {text.setup.addPerson}
        </Button>
      </Group>
    </Stack>
  )
}
