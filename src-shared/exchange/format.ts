/** What travels in sealed files. */
export const formats = [
  'plan-package',
  'agency-card',
  'key-registry',
  'key-rotation',
  'report',
  'receipt',
  'report-request',
  'catalogue-acts',
] as const
export type Format = (typeof formats)[number]

/** `typ` of the protected header, so that a receipt can never be taken for a report. */
export const typeOfFormat = <F extends Format>(name: F): `snv-${F}+jws` => `snv-${name}+jws`

export function formatOfType(typ: string): Format | null {
  return formats.find((name) => typeOfFormat(name) === typ) ?? null
}

/** Largest envelope that is read at all, in bytes. */
export const maxEnvelopeBytes = 20 * 1024 * 1024
