import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileText } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { SubmissionRow } from '../../../../src-shared/contract/submission.ts'
import { formatDate } from '../../../../src-shared/domain/business-date.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { SubmissionPane } from '../SubmissionPane.tsx'
import own from './matrix.module.css'

/** A cell with the report it comes from: which revision, and the way into the report and back. */
export function WithReport({ submission, children }: { submission: SubmissionRow | null; children: ReactNode }) {
  const text = useText()
  const words = text.matrix
  const [reading, setReading] = useState(false)
  if (reading && submission) {
    return (
      <>
        <div className={own.back}>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => setReading(false)}
          >
            {words.backToCell}
          </Button>
        </div>
        <SubmissionPane submissionId={submission.id} />
      </>
    )
  }
  return (
    <article className={classes.pane}>
      {children}
      {submission && (
        <>
          <h3>{words.report}</h3>
          <Facts
            facts={[
              {
                name: text.coordinationPage.documentNumber,
                value: [
                  ...(submission.documentNumber === null ? [] : [submission.documentNumber]),
                  ...(submission.documentDate === null ? [] : [formatDate(submission.documentDate)]),
                  text.coordinationPage.revision(submission),
                ].join(' · '),
              },
              { name: words.columns.origin, value: words.origins[submission.origin] },
              { name: text.coordinationPage.receivedDay, value: formatDate(submission.receivedOn) },
              { name: text.coordinationPage.cutOff, value: formatDate(submission.cutOff) },
            ]}
          />
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileText size={16} />}
              onClick={() => setReading(true)}
            >
              {words.openReport}
            </Button>
          </div>
        </>
      )}
    </article>
  )
}
