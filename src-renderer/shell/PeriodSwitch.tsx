import { Button, Menu } from '@mantine/core'
import { IconCalendarEvent, IconChevronDown } from '@tabler/icons-react'
import { useText } from './language.tsx'
import { currentYear, usePeriod } from './period.tsx'

/** Plans run for ten years; the switch offers those that an office can have records of. */
const yearsBack = 5
const yearsAhead = 1

export function PeriodSwitch() {
  const text = useText()
  const { year, setYear } = usePeriod()
  const newest = Math.max(currentYear() + yearsAhead, year)
  const oldest = Math.min(currentYear() - yearsBack, year)
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          h={32}
          fz={13}
          leftSection={<IconCalendarEvent size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          title={text.shell.choosePeriod}
        >
          {text.shell.period}: {text.shell.year({ year })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={String(year)} onChange={(chosen) => setYear(Number(chosen))}>
          {years.map((each) => (
            <Menu.RadioItem key={each} value={String(each)}>
              {text.shell.year({ year: each })}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
