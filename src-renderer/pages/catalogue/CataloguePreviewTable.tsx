import { Table, Text } from '@mantine/core'
import { IconBan, IconPencil, IconPlus } from '@tabler/icons-react'
import type { CataloguePreviewLine } from '../../../src-shared/contract/agencies.ts'
import { agencyKinds } from '../../../src-shared/domain/catalogue-file.ts'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './catalogue.module.css'

const shown = 300
const order = ['refused', 'changed', 'new'] as const
const icons = { new: IconPlus, changed: IconPencil, refused: IconBan }
const tones = { new: 'done', changed: 'accent', refused: 'late' } as const

/** Rows of a workbook that would change something or are refused, what a person must look at first. */
export function CataloguePreviewTable({ lines }: { lines: readonly CataloguePreviewLine[] }) {
  const words = useText().catalogueSheet
  const sorted = order.flatMap((fate) => lines.filter((line) => line.fate === fate))
  const more = sorted.length - shown
  return (
    <>
      <div className={classes.preview}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.narrow}>{words.row}</Table.Th>
              <Table.Th className={classes.fate}>{words.fate}</Table.Th>
              <Table.Th>{words.fields.name}</Table.Th>
              <Table.Th>{words.change}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, shown).map((line) => (
              <Table.Tr key={line.row}>
                <Table.Td className={classes.narrow}>{line.row}</Table.Td>
                <Table.Td>
                  <Chip tone={tones[line.fate]} icon={icons[line.fate]} label={words.fates[line.fate]} />
                </Table.Td>
                <Table.Td>{line.name}</Table.Td>
                <Table.Td>
                  <LineText line={line} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more > 0 && <Text size="sm">{words.more({ count: more })}</Text>}
    </>
  )
}

function LineText({ line: { changes, refusal, fate } }: { line: CataloguePreviewLine }) {
  const text = useText()
  const words = text.catalogueSheet
  if (refusal) {
    const { why, field } = refusal
    return (
      <>
        {field !== null && <b>{words.fields[field]}: </b>}
        {words.refusals[why]}
      </>
    )
  }
  const told = (value: string) => {
    const kind = agencyKinds.find((one) => one === value)
    return kind ? text.agencies.kinds[kind] : value || words.blank
  }
  return changes.map(({ field, before, after }) => (
    <div key={field}>
      <span className={classes.quiet}>{words.fields[field]}: </span>
      {fate === 'changed' && `${told(before)} → `}
      {told(after)}
    </div>
  ))
}
