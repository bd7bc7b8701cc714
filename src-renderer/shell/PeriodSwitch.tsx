import { Button, Menu } from '@mantine/core'
import { IconCalendarEvent, IconCalendarPlus, IconChevronDown, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListedPeriod } from '../../src-shared/contract/periods.ts'
import { periodId } from '../../src-shared/domain/ids.ts'
import { OpenPeriodDialog } from '../parts/period-dialogs/OpenPeriodDialog.tsx'
import { PeriodDatesDialog } from '../parts/period-dialogs/PeriodDatesDialog.tsx'
import { useText } from './language.tsx'
import { useLeave } from './leave.ts'
import { usePeriod } from './period.tsx'
import { useHasRole } from './session.tsx'

export function PeriodSwitch() {
  const text = useText()
  const { periods, period, choosePeriod } = usePeriod()
  const leave = useLeave()
  const mayOpen = useHasRole('clerk', 'approver')
  const [dialog, setDialog] = useState<'open' | 'dates' | null>(null)
  if (period === null && !mayOpen) return null
  const nameOf = (each: ListedPeriod) => {
    const name = text.periods.name(each)
    return each.isFiguresOnly ? text.periods.figuresOnly({ name }) : name
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            h={32}
            fz={13}
            flex="none"
            leftSection={<IconCalendarEvent size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            title={text.shell.choosePeriod}
          >
            {period === null ? text.shell.period : `${text.shell.period}: ${nameOf(period)}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          <Menu.RadioGroup
            value={period?.id ?? null}
            onChange={(chosen) => leave(() => choosePeriod(periodId.parse(chosen)))}
          >
            {periods.map((each) => (
              <Menu.RadioItem key={each.id} value={each.id}>
                {nameOf(each)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {mayOpen && period !== null && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('dates')}>
                {text.periods.changeDates}
              </Menu.Item>
            </>
          )}
          {mayOpen && (
            <Menu.Item leftSection={<IconCalendarPlus size={16} />} onClick={() => setDialog('open')}>
              {text.periods.open}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'open' && (
        <OpenPeriodDialog newest={periods[0] ?? null} onOpened={choosePeriod} onClose={() => setDialog(null)} />
      )}
      {dialog === 'dates' && period !== null && <PeriodDatesDialog period={period} onClose={() => setDialog(null)} />}
    </>
  )
}
