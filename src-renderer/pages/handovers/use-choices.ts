import { useMemo, useState } from 'react'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { EndedBody, HandoverLine } from '../../../src-shared/contract/handovers.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { InputOf } from '../../api/call.ts'

export type Move = InputOf<'handovers.apply'>['moves'][number]

const keyOf = (from: AgencyId, { kind, objectId }: HandoverLine) => `${from} ${kind} ${objectId}`

/** What the person has left out of what goes by rule, and whom they chose for the rest. */
export function useChoices(bodies: readonly EndedBody[]) {
  const [left, setLeft] = useState<ReadonlySet<AgencyId>>(new Set())
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly AgencyRef[]>>(new Map())
  const moves = useMemo(
    () =>
      bodies.flatMap((body) =>
        body.lines.flatMap((line): Move[] => {
          const fromId = body.agency.id
          const byRule = left.has(fromId) ? [] : line.proposed
          const toIds = byRule ?? chosen.get(keyOf(fromId, line))?.map(({ id }) => id) ?? []
          return toIds.length === 0 ? [] : [{ kind: line.kind, objectId: line.objectId, fromId, toIds: [...toIds] }]
        }),
      ),
    [bodies, left, chosen],
  )
  const names = useMemo(
    () =>
      new Map<string, string>([
        ...bodies.flatMap(({ heirs }) => heirs.map(({ id, name }) => [id, name] as const)),
        ...[...chosen.values()].flatMap((refs) => refs.map(({ id, name }) => [id, name] as const)),
      ]),
    [bodies, chosen],
  )
  return {
    moves,
    names,
    isTaken: (id: AgencyId) => !left.has(id),
    take: (id: AgencyId, taken: boolean) =>
      setLeft((before) => {
        const after = new Set(before)
        if (taken) after.delete(id)
        else after.add(id)
        return after
      }),
    chosenFor: (from: AgencyId, line: HandoverLine) => chosen.get(keyOf(from, line)) ?? [],
    choose: (from: AgencyId, lines: readonly HandoverLine[], to: readonly AgencyRef[]) =>
      setChosen((before) => {
        const after = new Map(before)
        for (const line of lines) after.set(keyOf(from, line), to)
        return after
      }),
    clear: () => setChosen(new Map()),
  }
}

export type Choices = ReturnType<typeof useChoices>
