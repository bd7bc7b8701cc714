import { z } from 'zod'

/** What a person calls a file by. It follows the content, never the name. */
export const evidenceKinds = ['image', 'pdf', 'word', 'sheet', 'text', 'other'] as const
export const evidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof evidenceKind>

const openXml = 'application/vnd.openxmlformats-officedocument'

/** Media types as the store detects them; whatever is not named here is `other`. */
export const mediaTypesOf: Record<Exclude<EvidenceKind, 'other'>, readonly string[]> = {
  image: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'],
  pdf: ['application/pdf'],
  word: [`${openXml}.wordprocessingml.document`],
  sheet: [`${openXml}.spreadsheetml.sheet`],
  text: ['text/plain'],
}

export function evidenceKindOf(mediaType: string): EvidenceKind {
  return evidenceKinds.find((kind) => kind !== 'other' && mediaTypesOf[kind].includes(mediaType)) ?? 'other'
}
