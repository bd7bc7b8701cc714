import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { type PlanId, planId } from '../../../src-shared/domain/ids.ts'
import { type ReportPeriod, reportPeriod } from '../../../src-shared/domain/report-period.ts'
import type { RequestContent, RequestDeadline } from '../../../src-shared/domain/report-request.ts'
import { isSoundOutline, type OutlineEntry } from '../../../src-shared/domain/request-outline.ts'

/** What is being typed of a request. */
export interface RequestDraft {
  sender: AgencyRef | null
  senderName: string
  letterNumber: string
  letterDate: BusinessDate | null
  subject: string
  planIds: string[]
  period: ReportPeriod
  bound: RequestDeadline['kind']
  due: BusinessDate | null
  recipient: AgencyRef | null
  recipientName: string
  outline: OutlineEntry[]
  forms: string
}

export function blankDraft(year: number): RequestDraft {
  return {
    ...{ sender: null, senderName: '', letterNumber: '', letterDate: null, subject: '', planIds: [] },
    period: { kind: 'year', year, ordinal: null, from: null, to: null, cutOff: null, nextYearStart: null },
    ...{ bound: 'before' as const, due: null, recipient: null, recipientName: '', outline: [], forms: '' },
  }
}

export function draftOf(content: RequestContent, names: { sender: string; recipient: string }): RequestDraft {
  const { senderAgencyId, recipientAgencyId, deadline } = content
  return {
    sender: senderAgencyId && { id: senderAgencyId, name: names.sender },
    senderName: content.senderName,
    letterNumber: content.letterNumber ?? '',
    letterDate: content.letterDate,
    subject: content.subject,
    planIds: content.planIds,
    period: content.period,
    bound: deadline?.kind ?? 'before',
    due: deadline?.date ?? null,
    recipient: recipientAgencyId && { id: recipientAgencyId, name: names.recipient },
    recipientName: content.recipientName,
    outline: content.outline,
    forms: content.forms.join('\n'),
  }
}

/** What a letter and a file both say; null while something that must be there is missing. */
export function askedOf(draft: RequestDraft) {
  const outline = draft.outline.map((entry) => ({ ...entry, title: entry.title.trim() }))
  const ready =
    draft.planIds.length > 0 &&
    reportPeriod.safeParse(draft.period).success &&
    isSoundOutline(outline) &&
    outline.every(({ title }) => title !== '')
  if (!ready) return null
  return {
    letterNumber: draft.letterNumber.trim() || null,
    letterDate: draft.letterDate,
    subject: draft.subject,
    planIds: draft.planIds.map((id): PlanId => planId.parse(id)),
    period: draft.period,
    deadline: draft.due === null ? null : { kind: draft.bound, date: draft.due },
    outline,
    forms: draft.forms
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }
}

/** As above for a letter: it has a sender. */
export function letterOf(draft: RequestDraft) {
  const asked = askedOf(draft)
  const senderName = draft.sender?.name ?? draft.senderName.trim()
  if (!asked || senderName === '') return null
  return {
    ...asked,
    senderAgencyId: draft.sender?.id ?? null,
    senderName,
    recipientAgencyId: draft.recipient?.id ?? null,
    recipientName: draft.recipient?.name ?? draft.recipientName.trim(),
  }
}
