import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import type { InputOf } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { sentenceOf } from '../../parts/ErrorNotice.tsx'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { type ConsolidatedDraft, useDraftName } from './consolidated-draft.tsx'

export type PickedWords = InputOf<'reports.takeWords'>['places'][number]['words'][number]

/** Words for one section of a draft. */
export interface PlacedWords {
  key: SectionKey
  words: readonly PickedWords[]
}

/** Puts words into a draft and takes them out again; says into which draft and where, and offers the way back. */
export function useTakeWords() {
  const { consolidated: words, spine } = useText()
  const { language } = useLanguage()
  const nameOf = useDraftName()
  const taking = useCommand('reports.takeWords')
  const dropping = useCommand('reports.dropWords')

  /** The way back may be taken after what was clicked has gone: why it failed is said where it was offered. */
  const say = (sentence: string, undo: () => Promise<unknown>, undone?: string) =>
    showUndo({
      ...{ sentence, undo: spine.undo },
      onUndo: () =>
        void undo().then(
          () => undone !== undefined && showDone(undone),
          (error: unknown) => showDone(sentenceOf(language, error).what),
        ),
    })
  const countOf = (placed: readonly PlacedWords[]) => placed.reduce((sum, one) => sum + one.words.length, 0)
  /** The sections of the draft as they are now. */
  const seen = (draft: ConsolidatedDraft, key: SectionKey) => draft.sections.find((one) => one.key === key)

  /** @throws what `reports.takeWords` refuses */
  const take = async (draft: ConsolidatedDraft, placed: readonly PlacedWords[]): Promise<void> => {
    const { reportId } = draft
    const { sections } = await taking.mutateAsync({
      reportId,
      places: placed.map(({ key, words: own }) => ({
        ...{ key, words: [...own], expectedVersion: seen(draft, key)?.version ?? 0 },
      })),
    })
    const numbers = sections.map(({ key }) => seen(draft, key)?.number ?? '').join(', ')
    const places = sections.map(({ key, version }) => ({
      ...{ key, expectedVersion: version },
      words: placed
        .flatMap((one) => (one.key === key ? one.words : []))
        .map(({ submissionId, from }) => ({ submissionId, from })),
    }))
    say(
      words.takenMany({ count: countOf(placed), numbers, draft: nameOf(draft) }),
      () => dropping.mutateAsync({ reportId, places }),
      words.dropped,
    )
  }

  const drop = (draft: ConsolidatedDraft, key: SectionKey, own: PickedWords): void => {
    const { reportId } = draft
    const { itemId: _, ...plain } = own
    dropping.mutate(
      { reportId, places: [{ key, expectedVersion: seen(draft, key)?.version ?? 0, words: [plain] }] },
      {
        onSuccess: ({ sections }) =>
          say(words.dropped, () =>
            taking.mutateAsync({
              reportId,
              places: sections.map(({ version }) => ({ key, expectedVersion: version, words: [own] })),
            }),
          ),
      },
    )
  }
  return { take, drop, isBusy: taking.isPending || dropping.isPending, error: taking.error ?? dropping.error }
}
