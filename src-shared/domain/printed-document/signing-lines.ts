import type { SigningAuthority } from './model.ts'
import { capitals, printableLine } from './printable-text.ts'

/** The lines above the signature, in capitals: quyền hạn và chức vụ của người ký (Phụ lục I, 7). */
export function signingLines(authority: SigningAuthority): string[] {
  return linesOf(authority).map((line) => capitals(printableLine(line)))
}

function linesOf(authority: SigningAuthority): string[] {
  switch (authority.mode) {
    case 'direct':
      return [authority.position]
    case 'acting':
      return [`Q. ${authority.position}`]
    case 'deputy':
      return [`KT. ${authority.head}`, authority.position]
    case 'for-body':
      return [`TM. ${authority.body}`, authority.position]
    case 'deputy-for-body':
      return [`TM. ${authority.body}`, `KT. ${authority.head}`, authority.position]
    case 'acting-for-body':
      return [`TM. ${authority.body}`, `Q. ${authority.position}`]
    case 'by-order':
      return [`TL. ${authority.head}`, authority.position]
    case 'deputy-by-order':
      return [`TL. ${authority.head}`, `KT. ${authority.unitHead}`, authority.position]
    case 'authorised':
      return [`TUQ. ${authority.head}`, authority.position]
  }
}
