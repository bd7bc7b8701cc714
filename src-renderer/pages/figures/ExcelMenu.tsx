import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanFigures } from '../../../src-shared/contract/figures.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import { useText } from '../../shell/language.tsx'
import { BreakdownFormDialog } from './BreakdownFormDialog.tsx'
import { BringInDialog } from './BringInDialog.tsx'
import { PastImportsDialog } from './PastImportsDialog.tsx'
import { YearsFormDialog } from './YearsFormDialog.tsx'

type Opened = 'breakdown' | 'years' | 'bring-in' | 'past'

/** Excel forms out and in: of hamlets for this period, and of the years before the app. */
export function ExcelMenu({ plans, period }: { plans: readonly PlanFigures[]; period: Period }) {
  const words = useText().figures.imports
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpened('breakdown')}>{words.makeBreakdown}</Menu.Item>
          <Menu.Item onClick={() => setOpened('years')}>{words.makeYears}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setOpened('bring-in')}>{words.bringIn}</Menu.Item>
          <Menu.Item onClick={() => setOpened('past')}>{words.past}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'breakdown' && <BreakdownFormDialog plans={plans} periodId={period.id} onClose={close} />}
      {opened === 'years' && <YearsFormDialog plans={plans} year={period.year} onClose={close} />}
      {opened === 'bring-in' && <BringInDialog periodId={period.id} onClose={close} />}
      {opened === 'past' && <PastImportsDialog onClose={close} />}
    </>
  )
}
