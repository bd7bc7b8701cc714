import { Buffer } from 'node:buffer'
import { type BundleFile, type BundleManifest, bundleNames } from '../../src-shared/exchange/bundle.ts'
import { canonicalJson } from '../../src-shared/exchange/canonical-json.ts'
import type { Report } from '../../src-shared/exchange/report.ts'
import { cleanDisplayName } from '../files/display-name.ts'
import { sha256 } from '../files/hash-file.ts'

export interface EvidenceInBundle extends BundleFile {
  evidenceId: Report['evidence'][number]['id']
}

/**
 * The evidence files of a bundle: names and hashes follow from the sealed list alone. A name from outside is cleaned
 * and numbered, so that two files of one name, or of names that differ in case, lie side by side.
 */
export function evidenceInBundle({ evidence }: Pick<Report, 'evidence'>): EvidenceInBundle[] {
  return evidence.map(({ id, name, size, sha256 }, at) => ({
    evidenceId: id,
    name: `${bundleNames.evidenceFolder}${String(at + 1).padStart(4, '0')} ${cleanDisplayName(name)}`,
    size,
    sha256,
  }))
}

/** The bytes of the manifest, canonical: the same files give the same manifest. */
export function manifestOf(json: Uint8Array, docx: Uint8Array, evidence: readonly EvidenceInBundle[]): Uint8Array {
  const manifest: BundleManifest = {
    format: 'bundle',
    formatVersion: 1,
    files: [
      { name: bundleNames.json, size: json.length, sha256: sha256(json) },
      { name: bundleNames.docx, size: docx.length, sha256: sha256(docx) },
      ...evidence.map(({ evidenceId: _, ...file }) => file),
    ],
  }
  return new Uint8Array(Buffer.from(canonicalJson(manifest)))
}
