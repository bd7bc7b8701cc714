import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { ExportFormat } from '../../../src-shared/contract/report-pages.ts'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { CallError } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { isAtWork, useJobs } from '../../api/job-store.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { JobBar } from '../../parts/JobBar.tsx'
import { PrintSheets } from '../../parts/printed-page/PrintSheets.tsx'
import { useReportExport, useWordExport } from '../../parts/use-report-export.ts'
import { useText } from '../../shell/language.tsx'
import { useHasRole, useSession } from '../../shell/session.tsx'
import { BringBackDialog } from './BringBackDialog.tsx'

const isOfExport = (kind: string) => kind === 'write-bundle' || kind === 'print-report'

const isWithoutEngine = (error: Error) =>
  error instanceof CallError && ['print.no-engine', 'print.engine-failed'].includes(error.reply.code)

/** The files of this revision. Where somebody may be recognised in them, that is said first. */
export function ExportMenu({ report }: { report: Report }) {
  const text = useText()
  const words = text.reports
  const may = useHasRole('clerk', 'approver', 'coordinator')
  const { person } = useSession()
  const save = useReportExport()
  const forWord = useWordExport()
  const stop = useCommand('jobs.cancel')
  const [asking, setAsking] = useState<ExportFormat | 'word' | null>(null)
  const [isBack, setBack] = useState(false)
  const [printing, setPrinting] = useState(false)
  const stopPrinting = useCallback(() => setPrinting(false), [])
  // Others may bundle reports at the same time; each sees the progress of his own.
  const job = useJobs().find((one) => isOfExport(one.kind) && one.startedBy === person.id && isAtWork(one))
  if (!may) return null
  const undecided = report.privacy.filter((place) => place.keptBecause === null).length
  const isNewest = report.revisions.at(-1)?.revision === report.revision
  const take = (format: ExportFormat | 'word') => {
    const onSuccess = () => setAsking(null)
    // Without an engine that prints unseen, the print dialog of this window does it.
    const onError = (error: Error) => {
      if (format !== 'pdf' || !isWithoutEngine(error)) return
      setAsking(null)
      setPrinting(true)
    }
    if (format === 'word') forWord.mutate({ reportId: report.reportId }, { onSuccess })
    else save.mutate({ reportId: report.reportId, revision: report.revision, format }, { onSuccess, onError })
  }
  const progress = save.isPending && job && (
    <JobBar
      job={job}
      label={job.kind === 'print-report' ? words.printing : words.bundling}
      onStop={() => stop.mutate({ jobId: job.id })}
    />
  )
  const choose = (format: ExportFormat | 'word') => (undecided > 0 ? setAsking(format) : take(format))
  return (
    <>
      {asking === null && <ErrorNotice error={save.error ?? forWord.error ?? stop.error} />}
      {asking === null && progress}
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={save.isPending || forWord.isPending}
          >
            {words.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => choose('docx')}>{words.exportDocx}</Menu.Item>
          <Menu.Item onClick={() => choose('pdf')}>{words.exportPdf}</Menu.Item>
          <Menu.Item onClick={() => setPrinting(true)}>{text.approval.print}</Menu.Item>
          {report.seal && (
            <>
              <Menu.Item onClick={() => choose('sealed-docx')}>{words.exportSealedDocx}</Menu.Item>
              <Menu.Item onClick={() => choose('json')}>{words.exportJson}</Menu.Item>
              <Menu.Item onClick={() => choose('bundle')}>{words.exportBundle}</Menu.Item>
            </>
          )}
          {isNewest && report.seal === null && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => choose('word')}>{text.wordEdits.export}</Menu.Item>
              {report.choices.includes('edit') && (
                <Menu.Item onClick={() => setBack(true)}>{text.wordEdits.bringBack}</Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isBack && <BringBackDialog report={report} onClose={() => setBack(false)} />}
      {printing && (
        <PrintSheets
          document={report.printed}
          text={text.documents}
          fileName={report.letter.subject}
          onClose={stopPrinting}
        />
      )}
      {asking !== null && (
        <FormDialog
          opened
          title={words.privacy}
          verb={words.exportAnyway}
          busy={save.isPending || forWord.isPending}
          error={save.error ?? forWord.error}
          onSubmit={() => take(asking)}
          onClose={() => setAsking(null)}
        >
          <Text>{words.exportWarn({ count: undecided })}</Text>
          {progress}
        </FormDialog>
      )}
    </>
  )
}
