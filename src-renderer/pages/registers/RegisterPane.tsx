import { ActionIcon, Button, Group, Menu, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDots, IconFileSpreadsheet, IconPencil, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Register, RegisterEntry } from '../../../src-shared/contract/registers.ts'
import { type BusinessDate, formatDate } from '../../../src-shared/domain/business-date.ts'
import { type EntryState, entryStates } from '../../../src-shared/domain/register.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { EntryTable } from './EntryTable.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import classes from './registers.module.css'

interface RegisterPaneProps {
  register: Register
  asOf: BusinessDate
  mayEdit: boolean
}

const rowsOfPage = 100

/** One register: what lives on the day of the period, what ended, and what is to be added. */
export function RegisterPane({ register, asOf, mayEdit }: RegisterPaneProps) {
  const words = useText().registers
  const mayErase = useHasRole('approver', 'administrator')
  const mayExport = useHasRole('clerk', 'approver', 'coordinator')
  const [state, setState] = useState<EntryState | null>('living')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const [offset, setOffset] = useState(0)
  const [edited, setEdited] = useState<RegisterEntry | 'new' | null>(null)
  const [dialog, setDialog] = useState<'export' | 'change' | null>(null)
  const entries = useCall(
    'registers.entries',
    { registerId: register.id, asOf, state, text, offset, limit: rowsOfPage },
    { keepPrevious: true },
  )
  const { living, begun, ended } = register
  return (
    <section className={classes.pane} aria-labelledby="register">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <h2 id="register" className={classes.title}>
            {register.name}
          </h2>
          <p className={classes.quiet}>{words.summary({ living, begun, ended, date: formatDate(asOf) })}</p>
        </div>
        <Group gap={6} wrap="nowrap">
          {mayExport && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileSpreadsheet size={14} />}
              onClick={() => setDialog('export')}
            >
              {words.export}
            </Button>
          )}
          {mayEdit && (
            <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
              {words.addEntry}
            </Button>
          )}
          {mayEdit && <MoreMenu register={register} onChange={() => setDialog('change')} />}
        </Group>
      </Group>
      <Group gap={8}>
        <TextInput
          className={classes.search}
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => {
            setOffset(0)
            setTyped(event.currentTarget.value)
          }}
        />
        <Select
          className={classes.state}
          size="xs"
          aria-label={words.stateLabel}
          allowDeselect={false}
          data={[
            { value: 'all', label: words.all },
            ...entryStates.map((one) => ({ value: one, label: words.states[one] })),
          ]}
          value={state ?? 'all'}
          onChange={(value) => {
            setOffset(0)
            setState(entryStates.find((one) => one === value) ?? null)
          }}
        />
      </Group>
      {entries.isError && <ErrorNotice error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.isPending && <SkeletonRows rows={6} />}
      {entries.data?.total === 0 && (
        <EmptyState sentence={state === null && text === '' ? words.noEntries : words.nothing} />
      )}
      {entries.data && entries.data.total > 0 && (
        <EntryTable rows={entries.data.rows} onEdit={mayEdit || mayErase ? setEdited : null} />
      )}
      {entries.data && entries.data.total > rowsOfPage && (
        <Pages offset={offset} shown={entries.data.rows.length} total={entries.data.total} onGo={setOffset} />
      )}
      {edited !== null && (
        <EntryDialog
          registerId={register.id}
          entry={edited === 'new' ? null : edited}
          mayEdit={mayEdit}
          mayErase={mayErase}
          onClose={() => setEdited(null)}
        />
      )}
      {dialog === 'change' && <RegisterDialog register={register} onClose={() => setDialog(null)} />}
      {dialog === 'export' && (
        <ExportDialog registerId={register.id} asOf={asOf} state={state} onClose={() => setDialog(null)} />
      )}
    </section>
  )
}

interface PagesProps {
  offset: number
  shown: number
  total: number
  onGo(offset: number): void
}

/** Which rows of how many are shown, and the way to the others. */
function Pages({ offset, shown, total, onGo }: PagesProps) {
  const words = useText().registers
  return (
    <Group gap={8} justify="flex-end">
      <span className={classes.quiet}>{words.shown({ from: offset + 1, to: offset + shown, total })}</span>
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - rowsOfPage))}
      >
        {words.earlierRows}
      </Button>
      <Button variant="default" size="xs" disabled={offset + shown >= total} onClick={() => onGo(offset + rowsOfPage)}>
        {words.laterRows}
      </Button>
    </Group>
  )
}

function MoreMenu({ register, onChange }: { register: Register; onChange(): void }) {
  const text = useText()
  const words = text.registers
  const remove = useCommand('registers.remove')
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={text.tasks.detail.more}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} />} onClick={onChange}>
            {words.change}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} />}
            onClick={() =>
              remove.mutate(
                { registerId: register.id, expectedVersion: register.version },
                { onSuccess: () => showDone(words.removed({ name: register.name })) },
              )
            }
          >
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={remove.error} />
    </>
  )
}
