import { Button, Group } from '@mantine/core'
import { IconDownload, IconMailForward, IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReportRequestRow } from '../../../src-shared/contract/report-requests.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { CloseRequestDialog } from '../../parts/report-request/CloseRequestDialog.tsx'
import { RequestDetails } from '../../parts/report-request/RequestDetails.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { AskDialog } from './AskDialog.tsx'
import classes from './coordination.module.css'
import { FilesToSend } from './FilesToSend.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { VersionsHeldDialog } from './VersionsHeldDialog.tsx'

type Open =
  | { what: 'ask'; row: ReportRequestRow | null }
  | { what: 'issue'; plan: PlanId }
  | { what: 'details' | 'close' | 'held'; row: ReportRequestRow }
  | null

/** What this office sent out: the plan, and what it asked of others. Each request with its file, its versions and the way to a new one. */
export function RequestsSection({ plan }: { plan: PlanId | null }) {
  const text = useText()
  const words = text.requests
  const list = useCall('report-requests.list', {})
  const again = useCommand('report-requests.exportAgain')
  const save = useSaveFile()
  const [open, setOpen] = useState<Open>(null)
  const shut = () => setOpen(null)
  const issued = list.data?.filter((row) => row.origin === 'issued')
  // The plan goes out first, then what is asked about it.
  const sendOut = (
    <Group gap="xs" justify="center">
      {plan && (
        <Button
          variant="default"
          leftSection={<IconPackageExport size={16} />}
          onClick={() => setOpen({ what: 'issue', plan })}
        >
          {text.coordinationPage.issue}
        </Button>
      )}
      <Button leftSection={<IconMailForward size={16} />} onClick={() => setOpen({ what: 'ask', row: null })}>
        {words.ask}
      </Button>
    </Group>
  )
  const saveFile = (row: ReportRequestRow) =>
    again.mutate(
      { requestId: row.requestId },
      { onSuccess: ({ exportId }) => save.mutate({ kind: 'export', id: exportId }) },
    )
  return (
    <div className={classes.page}>
      <ErrorNotice error={list.error ?? again.error ?? save.error} />
      {!issued && !list.isError && <SkeletonRows />}
      {issued?.length === 0 && <EmptyState sentence={words.nothingAsked} action={sendOut} />}
      {issued && issued.length > 0 && (
        <section className={classes.section} aria-labelledby="asked">
          <div className={classes.head}>
            <h2 id="asked">{words.title}</h2>
            {sendOut}
          </div>
          <ul className={classes.lines}>
            {issued.map((row) => (
              <li key={row.requestId} className={classes.request}>
                <div className={classes.words}>
                  <button type="button" className={classes.opener} onClick={() => setOpen({ what: 'details', row })}>
                    {[row.letterNumber, row.subject].filter(Boolean).join(': ') || text.periods.name(row.period)}
                  </button>
                  <ReportDeadlineLine deadline={row.deadline} />
                  <p className={classes.quiet}>
                    {[
                      row.plans.map(({ shortName }) => shortName).join(', '),
                      text.periods.name(row.period),
                      words.version({ revision: row.revision }),
                      row.state === 'closed' ? words.closed : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <Group gap="xs">
                  <FilesToSend requestId={row.requestId} />
                  <Button
                    size="xs"
                    variant="subtle"
                    leftSection={<IconDownload size={16} />}
                    loading={again.isPending}
                    onClick={() => saveFile(row)}
                  >
                    {words.saveFile}
                  </Button>
                  <Button size="xs" variant="subtle" onClick={() => setOpen({ what: 'held', row })}>
                    {words.held.title}
                  </Button>
                  {row.state === 'open' && (
                    <>
                      <Button size="xs" variant="default" onClick={() => setOpen({ what: 'ask', row })}>
                        {words.askAgain}
                      </Button>
                      <Button size="xs" variant="subtle" onClick={() => setOpen({ what: 'close', row })}>
                        {words.close}
                      </Button>
                    </>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open?.what === 'ask' && <AskDialog plan={plan} row={open.row} onClose={shut} />}
      {open?.what === 'issue' && <IssueDialog planId={open.plan} onClose={shut} />}
      {open?.what === 'held' && <VersionsHeldDialog requestId={open.row.requestId} onClose={shut} />}
      {open?.what === 'details' && <RequestDetails requestId={open.row.requestId} onClose={shut} />}
      {open?.what === 'close' && <CloseRequestDialog row={open.row} onClose={shut} />}
    </div>
  )
}
