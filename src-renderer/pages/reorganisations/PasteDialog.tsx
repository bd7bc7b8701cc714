import { Text, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AgencyRow } from '../../../src-shared/contract/agencies.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { bodiesByName, committeeName, readPastedMergers } from '../../../src-shared/domain/pasted-mergers.ts'
import { useCall } from '../../api/hooks.ts'
import type { PickedAgency } from '../../parts/AgencyPick.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useText } from '../../shell/language.tsx'
import { type DraftChange, emptyBody, ruleFor } from './act-draft.ts'

type MakeChange = (key: string) => DraftChange

interface PasteDialogProps {
  provinceId: AgencyId | null
  parent: PickedAgency | null
  onAdd(changes: MakeChange[]): void
  onClose(): void
}

/** The list of a resolution comes in at once: a hundred mergers are not typed one by one. */
export function PasteDialog({ provinceId, parent, onAdd, onClose }: PasteDialogProps) {
  const words = useText().reorganisations
  const [pasted, setPasted] = useState('')
  const all = useCall('agencies.list', {
    ...{ search: '', provinceId, levels: [], kinds: [], groups: [], status: 'current', offset: 0, limit: 500 },
  })
  const rows = all.data?.rows
  const { made, unread, unknown } = useMemo(() => readList(pasted, rows ?? [], parent), [pasted, rows, parent])
  return (
    <FormDialog
      opened
      title={words.paste}
      verb={words.pasteAdd({ count: made.length })}
      size={720}
      disabled={made.length === 0 || unread.length + unknown.length > 0}
      error={all.error}
      onSubmit={() => onAdd(made)}
      onClose={onClose}
    >
      <Textarea
        label={words.pasteLabel}
        description={words.pasteHint}
        autosize
        minRows={8}
        maxRows={16}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div role="status">
        {made.length > 0 && <Text size="sm">{words.pasteFound({ count: made.length })}</Text>}
        {unread.map((line) => (
          <Text key={line} size="sm" c="var(--snv-late)">
            {words.pasteUnread({ line })}
          </Text>
        ))}
        {unknown.length > 0 && (
          <Text size="sm" c="var(--snv-late)">
            {words.pasteUnknown({ names: unknown.join(', ') })}
          </Text>
        )}
      </div>
    </FormDialog>
  )
}

function readList(pasted: string, rows: readonly AgencyRow[], parent: PickedAgency | null) {
  const { mergers, unread } = readPastedMergers(pasted)
  const named = bodiesByName(rows.map((row) => ({ name: row.officialName, row })))
  const find = (name: string): PickedAgency | null => named(name)?.row ?? null
  const unknown = new Set<string>()
  const made = mergers.flatMap(({ from, to }): MakeChange[] => {
    const bodies = from.map((name) => ({ name, body: find(name) }))
    for (const { name, body } of bodies) if (!body) unknown.add(name)
    const found = bodies.flatMap(({ body }) => body ?? [])
    if (found.length < bodies.length) return []
    const target = find(to)
    // A body that goes on takes the others in; one of the same name that ends gives its name to a new one.
    const there = target !== null && !found.includes(target) ? target : null
    const level = found.every((body) => body.level === 'commune') ? 'commune' : 'province'
    const body = { ...emptyBody(parent, level), name: committeeName(to) }
    return [
      (key) => ({
        ...{ key, kind: 'merge', from: found, rule: ruleFor(found) },
        receivers: [{ key: `${key}.1`, isNew: there === null, there, made: body, functions: '' }],
      }),
    ]
  })
  return { made, unread, unknown: [...unknown] }
}
