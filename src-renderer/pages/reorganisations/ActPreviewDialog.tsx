import { Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ActPreview } from '../../../src-shared/contract/reorganisations.ts'
import type { Text as Words } from '../../../src-shared/text/text.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './reorganisations.module.css'

interface ActPreviewDialogProps {
  preview: ActPreview
  busy: boolean
  error: unknown
  onSubmit(): void
  onClose(): void
}

/** What will happen, before anything is written: who ends, who takes over, and what goes with them. */
export function ActPreviewDialog({ preview, ...dialog }: ActPreviewDialogProps) {
  const text = useText()
  const words = text.reorganisations
  const { byRule, waiting, consequences, oldAreas, inPackages } = preview
  const isNamed = byRule + waiting > 0
  return (
    <FormDialog opened title={words.previewTitle} verb={words.record} size={920} {...dialog}>
      <Text fw={600}>{words.counts(preview.counts)}</Text>
      {preview.isBackdated && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {words.isBackdated}
        </p>
      )}
      <div>
        {byRule > 0 && <Text size="sm">{words.goesByRule({ count: byRule })}</Text>}
        {waiting > 0 && <Text size="sm">{words.waits({ count: waiting })}</Text>}
        {consequences.length > 0 && !isNamed && <Text size="sm">{words.nothingNamed}</Text>}
        {inPackages > 0 && <Text size="sm">{text.handovers.inPackages({ count: inPackages })}</Text>}
        {preview.counts.transferred > 0 && <Text size="sm">{words.transfersWait}</Text>}
        {oldAreas.map(({ planName, area }) => (
          <Text key={`${planName} ${area}`} size="sm">
            {text.handovers.oldArea({ plan: planName, area })}
          </Text>
        ))}
      </div>
      {consequences.length > 0 && (
        <div className={classes.table}>
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.endedBody}</Table.Th>
                <Table.Th>{words.heirs}</Table.Th>
                {isNamed && (
                  <>
                    <Table.Th>{words.lines}</Table.Th>
                    <Table.Th className={classes.number}>{words.byRule}</Table.Th>
                    <Table.Th className={classes.number}>{words.byPerson}</Table.Th>
                  </>
                )}
              </Table.Tr>
            </Table.Thead>
            <tbody>
              {consequences.map(({ agency, heirs, counts }) => (
                <Table.Tr key={agency.id}>
                  <td>{agency.name}</td>
                  <td>{heirs.length === 0 ? words.noHeir : heirs.join('; ')}</td>
                  {isNamed && (
                    <>
                      <td>{countsInWords(text, counts)}</td>
                      <td className={classes.number}>{sum(counts.map((one) => one.byRule))}</td>
                      <td className={classes.number}>{sum(counts.map((one) => one.waiting))}</td>
                    </>
                  )}
                </Table.Tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <Text size="sm" c="var(--snv-dimmed)">
        {words.keeps}
      </Text>
    </FormDialog>
  )
}

const countsInWords = (text: Words, counts: ActPreview['consequences'][number]['counts']) =>
  counts.map((one) => `${text.handovers.kinds[one.kind]}: ${one.byRule + one.waiting}`).join(' · ')

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
