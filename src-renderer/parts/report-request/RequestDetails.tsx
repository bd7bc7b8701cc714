import { Modal, Stack, Text } from '@mantine/core'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import type { RequestId } from '../../../src-shared/domain/ids.ts'
import { sectionsOf } from '../../../src-shared/domain/request-outline.ts'
import { useCall } from '../../api/hooks.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { Facts } from '../Facts.tsx'
import { ReportDeadlineLine } from '../ReportDeadlineLine.tsx'
import { SkeletonRows } from '../SkeletonRows.tsx'

/** All that a request asks for, and what its newer versions changed. */
export function RequestDetails({ requestId, onClose }: { requestId: RequestId; onClose: () => void }) {
  const text = useText()
  const words = text.requests
  const { data, error, refetch } = useCall('report-requests.get', { requestId })
  const day = (date: string | null) => (date === null ? words.notSaid : formatDate(date))
  return (
    <Modal opened onClose={onClose} title={words.one} size={760}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && (
        <Stack gap="sm">
          <Facts
            facts={[
              { name: words.sender, value: data.row.senderName },
              { name: words.letterNumber, value: data.row.letterNumber ?? words.notSaid },
              { name: words.letterDate, value: day(data.row.letterDate) },
              { name: words.subject, value: data.row.subject || words.notSaid },
              { name: words.plans, value: data.row.plans.map(({ shortName }) => shortName).join(', ') },
              { name: text.periods.kind, value: text.periods.name(data.row.period) },
              { name: text.periods.from, value: day(data.row.period.from) },
              { name: text.periods.to, value: day(data.row.period.to) },
              { name: text.periods.cutOff, value: day(data.row.period.cutOff) },
              ...(data.row.period.kind === 'year'
                ? [{ name: text.periods.nextYearStart, value: day(data.row.period.nextYearStart) }]
                : []),
              { name: words.due, value: <ReportDeadlineLine key="due" deadline={data.row.deadline} /> },
              { name: words.recipient, value: data.row.recipientName || words.notSaid },
              { name: words.forms, value: data.row.forms.join('; ') || words.notSaid },
            ]}
          />
          <div>
            <Text fw={600}>{words.outline}</Text>
            {data.content.outline.length === 0 ? (
              <Text c="dimmed">{words.outlineDefault}</Text>
            ) : (
              sectionsOf(data.content.outline).map(({ key, number, heading }) => (
                <Text key={key} pl={number.includes('.') ? 20 : 0}>
                  {number}. {heading}
                </Text>
              ))
            )}
          </div>
          {data.revisions.length > 1 && (
            <div>
              <Text fw={600}>{words.versions}</Text>
              {data.revisions.toReversed().map(({ revision, at, personName, changed }) => (
                <Text key={revision}>
                  {words.versionLine({ revision, date: vietnamDateOf(at), person: personName })}
                  {changed.length > 0 && ` ${words.changedWhat({ what: changed.map((one) => words.fields[one]) })}`}
                </Text>
              ))}
            </div>
          )}
        </Stack>
      )}
    </Modal>
  )
}
