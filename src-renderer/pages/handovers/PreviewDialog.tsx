import { Table, Text } from '@mantine/core'
import type { EndedBody } from '../../../src-shared/contract/handovers.ts'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'
import type { Move } from './use-choices.ts'

interface PreviewDialogProps {
  bodies: readonly EndedBody[]
  moves: readonly Move[]
  names: ReadonlyMap<string, string>
  busy: boolean
  error: unknown
  onSubmit(): void
  onClose(): void
}

/** What will go from whom to whom, before anything is written. */
export function PreviewDialog({ bodies, moves, names, ...dialog }: PreviewDialogProps) {
  const words = useText().handovers
  const groups = Map.groupBy(moves, ({ fromId, toIds }) => `${fromId} ${toIds.join(' ')}`)
  const nameOf = new Map<string, string>(bodies.map(({ agency }) => [agency.id, agency.name]))
  return (
    <FormDialog opened title={words.previewTitle} verb={words.apply({ count: moves.length })} size={860} {...dialog}>
      <Text size="sm">{words.previewHint}</Text>
      <div className={classes.preview}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.from}</Table.Th>
              <Table.Th>{words.to}</Table.Th>
              <Table.Th className={classes.number}>{words.count}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...groups].map(([key, [first, ...rest]]) => (
              <Table.Tr key={key}>
                <Table.Td>{nameOf.get(first?.fromId ?? '')}</Table.Td>
                <Table.Td>{first?.toIds.map((id) => names.get(id) ?? id).join(', ')}</Table.Td>
                <Table.Td className={classes.number}>{rest.length + 1}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </FormDialog>
  )
}
