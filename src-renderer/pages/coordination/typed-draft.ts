import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { IndicatorId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { SectionKey } from '../../../src-shared/domain/report-outline.ts'
import type { OutputOf } from '../../api/call.ts'
import { type AnswerWords, editText, readCell } from '../../parts/figure-cell-text.ts'
import type { ReceivedDay } from './ReceivedDayFields.tsx'

type Form = OutputOf<'coordination.typedForm'>
type Stored = OutputOf<'coordination.typedReport'>

/** What a person is typing; texts as typed until they are sent. */
export interface TypedDraft extends ReceivedDay {
  agency: AgencyRef | null
  number: string
  date: string | null
  cutOff: string | null
  signerName: string
  signerPosition: string
  figures: ReadonlyMap<IndicatorId, string>
  sections: ReadonlyMap<SectionKey, string>
  results: ReadonlyMap<PlanItemId, { progress: Progress; text: string }>
}

export const emptyDraft: TypedDraft = {
  ...{ agency: null, number: '', date: null, receivedOn: null, source: null, cutOff: null },
  ...{ signerName: '', signerPosition: '', figures: new Map(), sections: new Map(), results: new Map() },
}

export function draftOf(stored: Stored, agencyName: string, words: AnswerWords): TypedDraft {
  return {
    agency: { id: stored.place.agencyId, name: agencyName },
    ...{ number: stored.documentNumber ?? '', date: stored.documentDate, cutOff: stored.cutOff },
    ...{ receivedOn: stored.receivedOn, source: stored.source },
    ...{ signerName: stored.signer?.name ?? '', signerPosition: stored.signer?.position ?? '' },
    figures: new Map(stored.figures.map(({ indicatorId, value }) => [indicatorId, editText(value, words)])),
    sections: new Map(stored.sections.map(({ key, text }) => [key, text])),
    results: new Map(stored.results.map(({ itemId, progress, text }) => [itemId, { progress, text }])),
  }
}

/** Indicators whose text is no figure. */
export function wrongFigures(draft: TypedDraft, form: Form, words: AnswerWords): Set<IndicatorId> {
  return new Set(
    form.indicators
      .filter(({ indicatorId, shape }) => !readCell(draft.figures.get(indicatorId) ?? '', shape, words).ok)
      .map(({ indicatorId }) => indicatorId),
  )
}

/** What is sent; null while something that must be said is missing. */
export function contentOf(draft: TypedDraft, form: Form, words: AnswerWords) {
  const { agency, receivedOn, source, cutOff } = draft
  if (!agency || receivedOn === null || source === null || cutOff === null) return null
  if (wrongFigures(draft, form, words).size > 0) return null
  const [name, position] = [draft.signerName.trim(), draft.signerPosition.trim()]
  if ((name === '') !== (position === '')) return null
  return {
    agencyId: agency.id,
    ...{ documentNumber: draft.number.trim() === '' ? null : draft.number, documentDate: draft.date },
    ...{ receivedOn, source, cutOff, signer: name === '' ? null : { name, position } },
    sections: [...draft.sections].flatMap(([key, text]) => (text.trim() === '' ? [] : [{ key, text }])),
    results: [...draft.results].map(([itemId, result]) => ({ itemId, ...result })),
    figures: form.indicators.flatMap(({ indicatorId, shape }) => {
      const read = readCell(draft.figures.get(indicatorId) ?? '', shape, words)
      return read.ok && read.value !== null ? [{ indicatorId, value: read.value }] : []
    }),
  }
}
