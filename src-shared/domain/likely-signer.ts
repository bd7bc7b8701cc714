import type { DocumentSigner } from './printed-document/model.ts'

const committee = 'Ủy ban nhân dân'
const deputy = /^Phó\s+/iu

/**
 * How the approver of an office most likely signs, from position and name of the office: a deputy KT., in a committee
 * TM. A proposal that a person looks over; Q., TL. and TUQ. are never guessed.
 */
export function signerOf(person: { fullName: string; position: string }, agencyName: string): DocumentSigner {
  const position = person.position
  const isDeputy = deputy.test(position)
  const head = isDeputy ? upperFirst(position.replace(deputy, '')) : position
  const isCommittee = agencyName.toLocaleLowerCase('vi').startsWith(committee.toLocaleLowerCase('vi'))
  const name = person.fullName
  if (isCommittee) {
    return isDeputy
      ? { authority: { mode: 'deputy-for-body', body: committee, head, position }, name }
      : { authority: { mode: 'for-body', body: committee, position }, name }
  }
  return isDeputy
    ? { authority: { mode: 'deputy', head, position }, name }
    : { authority: { mode: 'direct', position }, name }
}

const upperFirst = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
