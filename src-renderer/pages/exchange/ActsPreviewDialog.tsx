import { Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCheck, IconPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ReceivedActLine, ReceivedActs } from '../../../src-shared/contract/reorganisations.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { ToldChanges } from '../../parts/told-changes/ToldChanges.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './exchange.module.css'

const changes = (line: ReceivedActLine) => line.fate === 'new' || line.fate === 'taken-back'

/** What every act of a coordinator would do in this catalogue, before anything is written. */
export function ActsPreviewDialog({ file, onClose }: { file: ReceivedActs; onClose(): void }) {
  const words = useText().reorganisations.received
  const { mutate: look, ...preview } = useCommand('reorganisations.previewReceived')
  const apply = useCommand('reorganisations.applyReceived')
  const { rowId } = file
  useEffect(() => look({ rowId }), [look, rowId])
  const lines = preview.data?.lines ?? []
  const count = lines.filter(changes).length
  const submit = () => {
    if (!preview.data) return
    apply.mutate(
      { rowId, token: preview.data.token },
      {
        onSuccess: (done) => {
          showDone(count === 0 ? words.sawAll : words.recorded(done))
          onClose()
        },
        // What was shown is not what would happen now.
        onError: () => look({ rowId }),
      },
    )
  }
  return (
    <FormDialog
      opened
      title={words.previewTitle}
      verb={count === 0 ? words.seen : words.record({ count })}
      size={920}
      busy={apply.isPending}
      disabled={!preview.data || (count === 0 && file.appliedAt !== null)}
      error={apply.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{words.hint}</Text>
      <ErrorNotice error={preview.error} onRetry={() => look({ rowId })} />
      {!preview.data && !preview.isError && <SkeletonRows rows={3} />}
      {preview.data && count === 0 && <Text fw={600}>{words.nothing}</Text>}
      <ul className={classes.acts}>
        {lines.map((line) => (
          <ActLine key={line.id} line={line} />
        ))}
      </ul>
    </FormDialog>
  )
}

const signs = {
  new: { icon: IconPlus, tone: 'done' },
  held: { icon: IconCheck, tone: 'plain' },
  'recorded-here': { icon: IconCheck, tone: 'plain' },
  'taken-back-here': { icon: IconBan, tone: 'plain' },
  refused: { icon: IconAlertTriangle, tone: 'soon' },
  'taken-back': { icon: IconBan, tone: 'soon' },
  stays: { icon: IconAlertTriangle, tone: 'soon' },
} as const

function ActLine({ line }: { line: ReceivedActLine }) {
  const text = useText()
  const words = text.reorganisations
  const { icon, tone } = signs[line.fate]
  const follows = words.received.follows(line)
  return (
    <li>
      <div className={classes.act}>
        <h3>{words.document({ number: line.documentNumber, date: line.documentDate, issuer: line.issuer })}</h3>
        <Chip icon={icon} tone={tone} label={words.received.fates[line.fate]} />
      </div>
      <p className={classes.quiet}>
        {[line.subject, words.effectiveSince({ on: line.effectiveOn })].filter(Boolean).join(' · ')}
      </p>
      <ToldChanges told={line.told} />
      {follows !== '' && <p className={classes.quiet}>{follows}</p>}
      {line.refusal && <p>{line.refusal.what}</p>}
    </li>
  )
}
