import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import type { SectionKey } from '../../../src-shared/domain/word-edit/word-base.ts'
import type { WordChange } from '../../../src-shared/domain/word-edit/word-change.ts'
import { useCommand } from '../../api/hooks.ts'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { isByHunks, type Ticks, useTicks } from './use-ticks.ts'

export interface Decide {
  busy: boolean
  error: Error | null
  accept(change: WordChange, key?: SectionKey): void
  refuse(change: WordChange): void
  /** Takes a refusal back. */
  reopen(change: WordChange): void
  acceptAll(changes: readonly WordChange[]): void
  undo(): void
  ticks: Ticks
}

/** Whether accepting puts words into a section that is known: what may be accepted all at once. */
export function isOfWords(change: WordChange): boolean {
  if (change.kind === 'text') return isByHunks(change)
  if (change.kind === 'removed' || change.kind === 'letter') return change.now === null
  return change.kind === 'added' || change.kind === 'reordered'
}

/** Decisions on a file that came back from Word; what was accepted can be taken back while the notice stands. */
export function useDecide(view: WordReturn): Decide {
  const words = useText().wordEdits
  const accept = useCommand('reports.acceptChanges')
  const undo = useCommand('reports.undoChanges')
  const seen = { returnId: view.returnId, expectedVersion: view.version }
  const ticks = useTicks(view.changes)
  const busy = accept.isPending || undo.isPending
  const decide = (
    changes: readonly WordChange[],
    decision: 'accepted' | 'refused' | null,
    key: SectionKey | null = null,
  ) => {
    if (busy || !view.mayDecide) return
    const hunksOf = (change: WordChange) =>
      decision === 'accepted' && isByHunks(change) ? [...ticks.of(change)] : null
    const decisions = changes
      .map((change) => ({ changeId: change.id, decision, key, hunks: hunksOf(change) }))
      // A passage without a tick is not taken; it can be refused.
      .filter(({ hunks }) => hunks?.length !== 0)
    if (decisions.length === 0) return
    accept.mutate(
      { ...seen, decisions },
      {
        onSuccess: ({ version }) => {
          if (decision !== 'accepted' || changes.every(({ kind }) => kind === 'comment')) return
          showUndo({
            sentence: words.accepted({ count: decisions.length }),
            undo: words.undo,
            onUndo: () => undo.mutate({ returnId: view.returnId, expectedVersion: version }),
          })
        },
      },
    )
  }
  return {
    busy,
    error: accept.error ?? undo.error,
    accept: (change, key) => decide([change], 'accepted', key ?? null),
    refuse: (change) => decide([change], 'refused'),
    reopen: (change) => decide([change], null),
    acceptAll: (changes) => decide(changes, 'accepted'),
    undo: () => undo.mutate(seen),
    ticks,
  }
}
