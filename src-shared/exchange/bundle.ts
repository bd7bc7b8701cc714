import { z } from 'zod'
import { sha256Hex } from '../contract/fields.ts'

/**
 * A bundle is one zip: this manifest, the sealed JSON, the sealed DOCX, then the evidence in the order of the sealed
 * list. What the manifest says of the evidence follows from that list, which the seal covers; a reader makes the
 * manifest anew from what it verified and accepts no other, so that nothing in a bundle is true because the zip says so.
 */
export const bundleManifestV1 = z.strictObject({
  format: z.literal('bundle'),
  formatVersion: z.literal(1),
  /** Every other file of the zip, in its order. */
  files: z.array(z.strictObject({ name: z.string(), size: z.int().min(0), sha256: sha256Hex })).max(2_002),
})
export type BundleManifest = z.infer<typeof bundleManifestV1>
export type BundleFile = BundleManifest['files'][number]

/** What a manifest of any version says first. */
export const manifestHead = z.looseObject({ format: z.literal('bundle'), formatVersion: z.int().min(1) })

/** Names inside the zip. They are ours: no name from outside leads to them. */
export const bundleNames = {
  manifest: 'manifest.json',
  json: 'bao-cao.snv.json',
  docx: 'bao-cao.snv.docx',
  evidenceFolder: 'minh-chung/',
} as const

/** Largest bundle, in bytes. Below the 4 GiB and 65,535 entries from which a zip needs ZIP64. */
export const maxBundleBytes = 2_147_483_648
