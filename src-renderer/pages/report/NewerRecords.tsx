import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { RedraftDialog } from './RedraftDialog.tsx'
import classes from './report.module.css'

/** Whether the records say something else by now: a report would go out with the words of last week, unseen. */
export function NewerRecords({ report }: { report: Report }) {
  const { approval, reports: words } = useText()
  const [isOpen, setOpen] = useState(false)
  const isOwn = report.documentType === 'report'
  const isWritten = report.choices.includes('edit') && (report.state === 'draft' || report.state === 'sent-back')
  const { data } = useCall(
    'reports.redraftChanges',
    { reportId: report.reportId, expectedVersion: report.version },
    // A consolidated report is drafted from all bodies: that is not done for a hint.
    { enabled: isOwn && isWritten },
  )
  const places = data === undefined ? 0 : data.passages.length + data.rows.length
  return (
    <>
      {isOwn && isWritten && places > 0 && (
        <div className={classes.note} role="status">
          <IconRefresh size={16} aria-hidden />
          <div>
            <p>{approval.recordsNewer({ places })}</p>
            <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setOpen(true)}>
              {words.redraft}
            </Button>
          </div>
        </div>
      )}
      {isOpen && <RedraftDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}
