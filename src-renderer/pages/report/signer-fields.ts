import type { DocumentSigner, SigningAuthority } from '../../../src-shared/domain/printed-document/model.ts'

export const signingModes = [
  'direct',
  'deputy',
  'for-body',
  'deputy-for-body',
  'acting',
  'acting-for-body',
  'by-order',
  'deputy-by-order',
  'authorised',
] as const satisfies readonly SigningAuthority['mode'][]

/** The signer as a form holds it: every field there, used or not. */
export interface SignerFields {
  mode: SigningAuthority['mode']
  position: string
  head: string
  body: string
  unitHead: string
  ownPost: string
  name: string
}

export function fieldsOf(signer: DocumentSigner | null): SignerFields {
  const empty: SignerFields = { mode: 'direct', position: '', head: '', body: '', unitHead: '', ownPost: '', name: '' }
  if (signer === null) return empty
  return { ...empty, ...signer.authority, ownPost: signer.ownPost ?? '', name: signer.name }
}

/** Null while nobody is named: a line without a name signs nothing. */
export function signerOfFields({ name, ownPost, ...fields }: SignerFields): DocumentSigner | null {
  if (name.trim() === '' || fields.position.trim() === '') return null
  const post = signsForBody(fields.mode) ? ownPost.trim() : ''
  return { name, authority: authorityOf(fields), ...(post !== '' && { ownPost: post }) }
}

/** Whether a collective stands above the signature: then its head may have a post in an office besides. */
export function signsForBody(mode: SignerFields['mode']): boolean {
  return mode === 'for-body' || mode === 'deputy-for-body' || mode === 'acting-for-body'
}

export function signsForHead(mode: SignerFields['mode']): boolean {
  return !['direct', 'acting', 'for-body', 'acting-for-body'].includes(mode)
}

function authorityOf({
  mode,
  position,
  head,
  body,
  unitHead,
}: Omit<SignerFields, 'name' | 'ownPost'>): SigningAuthority {
  switch (mode) {
    case 'direct':
    case 'acting':
      return { mode, position }
    case 'for-body':
    case 'acting-for-body':
      return { mode, position, body }
    case 'deputy-by-order':
      return { mode, position, head, unitHead }
    case 'deputy-for-body':
      return { mode, position, head, body }
    case 'deputy':
    case 'by-order':
    case 'authorised':
      return { mode, position, head }
  }
}
