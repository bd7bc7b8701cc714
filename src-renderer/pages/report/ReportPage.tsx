import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { reportId } from '../../../src-shared/domain/ids.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import { textAbout } from '../../../src-shared/text/text-about.ts'
import { useCall } from '../../api/hooks.ts'
import { useDocumentName } from '../../parts/document-name.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ReportDeadlineLine } from '../../parts/ReportDeadlineLine.tsx'
import { ReportStateChip } from '../../parts/ReportStateChip.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useLanguage, useText, WithText } from '../../shell/language.tsx'
import { useLeave } from '../../shell/leave.ts'
import { NotFound } from '../../shell/NotFound.tsx'
import { ApprovalPanel } from './ApprovalPanel.tsx'
import { EndedRecipientNote } from './EndedRecipientNote.tsx'
import { LetterEditor } from './LetterEditor.tsx'
import { NewerRecords } from './NewerRecords.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { PrivacyGuard } from './PrivacyGuard.tsx'
import { ReportActions } from './ReportActions.tsx'
import { OpenPlaces, ReportNews } from './ReportNotes.tsx'
import { RequestNote } from './RequestNote.tsx'
import classes from './report.module.css'
import { SectionEditor } from './SectionEditor.tsx'
import { SectionList } from './SectionList.tsx'
import { SignedCopies } from './SignedCopies.tsx'
import { WordReturns } from './WordReturns.tsx'

/** What stands at the left: the list of sections, or one of them open. */
export type OpenPart = SectionKey | 'letter' | null

export default function ReportPage() {
  const id = reportId.safeParse(useParams<{ reportId: string }>().reportId)
  if (!id.success) return <NotFound />
  return <OneReport key={id.data} id={id.data} />
}

function OneReport({ id }: { id: Report['reportId'] }) {
  const { language } = useLanguage()
  const [revision, setRevision] = useState<number | null>(null)
  const loaded = useCall('reports.get', { reportId: id, revision }, { keepPrevious: true })
  const report = loaded.data
  const type = report?.documentType ?? 'report'
  const text = useMemo(() => textAbout(type, language), [type, language])
  if (loaded.isError) return <ErrorNotice error={loaded.error} onRetry={() => void loaded.refetch()} />
  if (!report) return <SkeletonRows />
  return (
    <WithText text={text}>
      <ReportView report={report} onRevision={setRevision} />
    </WithText>
  )
}

function ReportView({ report, onRevision }: { report: Report; onRevision: (revision: number) => void }) {
  const words = useText().reports
  const nameOf = useDocumentName()
  const [open, setOpen] = useState<OpenPart>(null)
  const [left, setLeft] = useState<OpenPart>(null)
  const close = () => {
    setLeft(open)
    setOpen(null)
  }
  const mayEdit = report.choices.includes('edit')
  const decides = report.choices.includes('approve') || report.choices.includes('pass-on')
  return (
    <>
      <PageHeader
        title={report.documentType !== 'yearly-plan' ? `${words.one}: ${nameOf(report)}` : nameOf(report)}
        back={{ href: '/reports', label: words.title }}
        numbers={<Standing report={report} onRevision={onRevision} />}
        actions={<ReportActions report={report} />}
      />
      <div className={classes.page}>
        <section className={classes.left} aria-label={words.content}>
          {open === null ? (
            <>
              <ReportNews report={report} />
              <NewerRecords report={report} />
              <RequestNote report={report} />
              <EndedRecipientNote report={report} />
              <WordReturns report={report} />
              {decides ? (
                <ApprovalPanel report={report}>
                  <OpenPlaces report={report} onOpen={setOpen} isInside />
                  <PrivacyGuard report={report} onOpen={setOpen} isInside />
                </ApprovalPanel>
              ) : (
                <>
                  {report.seal === null && <OpenPlaces report={report} onOpen={setOpen} />}
                  <PrivacyGuard report={report} onOpen={setOpen} />
                </>
              )}
              <SignedCopies report={report} />
              <SectionList report={report} left={left} onOpen={setOpen} />
            </>
          ) : open === 'letter' ? (
            <LetterEditor key={report.revision} report={report} mayEdit={mayEdit} onClose={close} />
          ) : (
            <SectionEditor
              key={`${report.revision} ${open}`}
              report={report}
              sectionKey={open}
              mayEdit={mayEdit}
              onClose={close}
            />
          )}
        </section>
        <PreviewPane report={report} open={open} />
      </div>
    </>
  )
}

function Standing({ report, onRevision }: { report: Report; onRevision: (revision: number) => void }) {
  const words = useText().reports
  const leave = useLeave()
  return (
    <span className={classes.standing}>
      <ReportStateChip state={report.state} type={report.documentType} />
      {report.revisions.length > 1 ? (
        <span className={classes.revisions}>
          {report.revisions.map(({ revision }) => (
            <button
              key={revision}
              type="button"
              className={classes.revision}
              aria-pressed={revision === report.revision}
              onClick={() => leave(() => onRevision(revision))}
            >
              {words.revision({ revision })}
            </button>
          ))}
        </span>
      ) : (
        words.revision({ revision: report.revision })
      )}
      <span>
        {report.deadlines.map((deadline, index) => (
          <ReportDeadlineLine
            key={report.plans[index]?.id ?? index}
            deadline={deadline}
            plan={report.deadlines.length > 1 ? report.plans[index]?.shortName : undefined}
          />
        ))}
      </span>
    </span>
  )
}
