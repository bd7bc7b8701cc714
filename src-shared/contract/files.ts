import { z } from 'zod'
import { maxBundleBytes } from '../exchange/bundle.ts'
import { sha256Hex } from './fields.ts'

/** Bytes travel beside the calls: a file goes up into staging, and comes down by kind and id. */
export const fileKinds = ['evidence', 'source', 'export', 'received'] as const
export const fileKind = z.enum(fileKinds)
export type FileKind = (typeof fileKinds)[number]

export const stagedFile = z.object({
  stagedId: z.uuid(),
  name: z.string(),
  size: z.int().min(0),
  sha256: sha256Hex,
})
export type StagedFile = z.infer<typeof stagedFile>

/** Largest file taken into the store. Larger videos belong on the office's own file server. */
export const maxFileBytes = 250 * 1024 * 1024

/** Most bytes of an upload. A zip may be a bundle, which holds many files; the store still takes none above the other. */
export const uploadLimit = (isZip: boolean): number => (isZip ? maxBundleBytes : maxFileBytes)
