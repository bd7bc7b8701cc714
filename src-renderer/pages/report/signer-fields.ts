import type { DocumentSigner, SigningAuthority } from '../../../src-shared/domain/printed-document/model.ts'

export const signingModes = [
  'direct',
  'deputy',
  'for-body',
  'deputy-for-body',
  'acting',
  'by-order',
  'authorised',
] as const satisfies readonly SigningAuthority['mode'][]

/** The signer as a form holds it: every field there, used or not. */
export interface SignerFields {
  mode: SigningAuthority['mode']
  position: string
  head: string
  body: string
  name: string
}

export function fieldsOf(signer: DocumentSigner | null): SignerFields {
  const empty: SignerFields = { mode: 'direct', position: '', head: '', body: '', name: '' }
  return signer === null ? empty : { ...empty, ...signer.authority, name: signer.name }
}

/** Null while nobody is named: a line without a name signs nothing. */
export function signerOfFields({ mode, position, head, body, name }: SignerFields): DocumentSigner | null {
  if (name.trim() === '' || position.trim() === '') return null
  return { name, authority: authorityOf({ mode, position, head, body }) }
}

function authorityOf({ mode, position, head, body }: Omit<SignerFields, 'name'>): SigningAuthority {
  switch (mode) {
    case 'direct':
    case 'acting':
      return { mode, position }
    case 'for-body':
      return { mode, position, body }
    case 'deputy-for-body':
      return { mode, position, head, body }
    case 'deputy':
    case 'by-order':
    case 'authorised':
      return { mode, position, head }
  }
}
