import { Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useText } from './language.tsx'
import { NextReport } from './NextReport.tsx'
import { Notices } from './Notices.tsx'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { useSession } from './session.tsx'
import classes from './top-bar.module.css'

export function TopBar({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const text = useText()
  const { office } = useSession()
  return (
    <header className={classes.bar}>
      <div className={classes.office}>
        <span className={classes.name} title={office.agencyName}>
          {office.agencyName}
        </span>
        {office.isSample && <SampleMark />}
      </div>
      <NextReport />
      <PeriodSwitch />
      <button
        type="button"
        className={classes.search}
        onClick={onSearch}
        title={`${text.shell.searchShort} (Ctrl+K)`}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={16} aria-hidden />
        <span>{text.shell.searchShort}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <Notices />
      <PersonMenu onKeys={onKeys} />
    </header>
  )
}

/** Stands on every page of the sample office, so that its figures are never taken for real ones. */
export function SampleMark() {
  const text = useText()
  return (
    <Tooltip label={text.shell.sampleOfficeHint} multiline w={280}>
      <span className={classes.sample}>{text.shell.sampleOffice}</span>
    </Tooltip>
  )
}
