import { Button, Group } from '@mantine/core'
import { IconDownload, IconMailForward } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { ChangeReceivedDialog } from './ChangeReceivedDialog.tsx'
import classes from './coordination.module.css'
import { ReceiptDialog } from './ReceiptDialog.tsx'
import { ReceiptsGiven } from './ReceiptsGiven.tsx'
import { ReceivedChanges } from './ReceivedChanges.tsx'
import { ReceivedEvidence } from './ReceivedEvidence.tsx'
import { ReceivedFigures } from './ReceivedFigures.tsx'
import { ReceivedMoney, ReceivedReview } from './ReceivedReview.tsx'
import { ResultView } from './ResultView.tsx'
import { TakeWords } from './TakeWords.tsx'
import { TypedActions, TypedPapers } from './TypedActions.tsx'

type Shown = OutputOf<'coordination.submission'>

/** One report as it came in: where it is from, what it says, what was answered. */
export function SubmissionPane({ submissionId }: { submissionId: string }) {
  const shown = useCall('coordination.submission', { submissionId })
  if (shown.isError) return <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
  if (!shown.data) return <SkeletonRows />
  return (
    <article className={classes.pane}>
      <Head shown={shown.data} />
      <ReceiptsGiven receipts={shown.data.receipts} />
      <Content shown={shown.data} />
      <TypedPapers submissionId={submissionId} papers={shown.data.papers} />
      <ReceivedEvidence submissionId={submissionId} evidence={shown.data.evidence} />
    </article>
  )
}

function Head({ shown: { submission, signer } }: { shown: Shown }) {
  const text = useText()
  const words = text.coordinationPage
  const save = useSaveFile()
  const [dialog, setDialog] = useState<'receipt' | 'received' | null>(null)
  const isTyped = submission.origin === 'typed'
  const mayAnswer = !isTyped && submission.state === 'counted' && submission.decision !== 'accepted'
  return (
    <>
      <h2>{submission.agencyName}</h2>
      <Facts
        facts={[
          { name: words.documentNumber, value: numberAndDate(submission) },
          { name: words.state, value: text.coordination.states[submission.state] },
          {
            name: words.receivedDay,
            value: `${formatDate(submission.receivedOn)} · ${text.coordination.receivedSources[submission.receivedSource]}`,
          },
          { name: words.cutOff, value: formatDate(submission.cutOff) },
          ...(signer ? [{ name: words.signer, value: words.sealedBy(signer) }] : []),
          ...(submission.fingerprint === null
            ? []
            : [{ name: words.code, value: <Fingerprint value={submission.fingerprint} /> }]),
          ...(submission.entered
            ? [{ name: text.coordination.origins.typed, value: text.coordination.enteredBy(submission.entered) }]
            : []),
        ]}
      />
      <Group gap="xs">
        {isTyped && <TypedActions submission={submission} />}
        {mayAnswer && (
          <Button size="xs" leftSection={<IconMailForward size={16} />} onClick={() => setDialog('receipt')}>
            {words.giveReceipt}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setDialog('received')}>
          {words.changeReceived}
        </Button>
        {!isTyped && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={save.isPending}
            onClick={() => save.mutate({ kind: 'received', id: submission.id })}
          >
            {words.saveOriginal}
          </Button>
        )}
      </Group>
      <ErrorNotice error={save.error} />
      {dialog === 'receipt' && <ReceiptDialog submission={submission} onClose={() => setDialog(null)} />}
      {dialog === 'received' && <ChangeReceivedDialog submission={submission} onClose={() => setDialog(null)} />}
    </>
  )

  function numberAndDate({ documentNumber, documentDate, revision }: Shown['submission']) {
    const date = documentDate === null ? [] : [formatDate(documentDate)]
    return [documentNumber ?? '', ...date, words.revision({ revision })].filter(Boolean).join(' · ')
  }
}

const fields = ['resultText', 'difficulties', 'proposals'] as const

function Content({ shown }: { shown: Shown }) {
  const words = useText().coordinationPage
  const { submission } = shown
  const counts = submission.state === 'counted'
  return (
    <>
      {shown.sections
        .filter((section) => section.paragraphs.length > 0)
        .map((section) => (
          <section key={section.key}>
            <h3>{section.heading}</h3>
            {section.paragraphs.map((paragraph, at) => (
              // Paragraphs have no id and never change their order.
              <Fragment key={at}>
                <p className={classes.text}>{paragraph}</p>
                {counts && (
                  <TakeWords
                    submissionId={submission.id}
                    from={{ part: 'section', key: section.key, paragraph: at }}
                    about={paragraph}
                  />
                )}
              </Fragment>
            ))}
          </section>
        ))}
      {shown.results.length > 0 && <h3>{words.results}</h3>}
      {shown.results.map((result, at) => (
        // Results of a sealed report never change their order.
        <Fragment key={at}>
          <ResultView title={result.title} result={result} />
          {counts &&
            fields
              .filter((field) => result[field] !== '')
              .map((field) => (
                <TakeWords
                  key={field}
                  submissionId={submission.id}
                  from={{ part: 'result', result: at, field }}
                  about={result[field]}
                />
              ))}
        </Fragment>
      ))}
      <ReceivedChanges corrections={shown.corrections} />
      <ReceivedFigures figures={shown.figures} />
      <ReceivedMoney funding={shown.funding} />
      {shown.review && <ReceivedReview review={shown.review} />}
    </>
  )
}
