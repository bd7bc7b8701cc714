import { describe, expect, it } from 'vitest'
import { compareRevision, type RevisionFacts } from '../../src-shared/exchange/compare-revision.ts'
import { agency, agencyIdOf, uuid } from './sample-payloads.ts'

const sha = (revision: number, letter = 'a'): string => `${letter}${revision}`.padEnd(64, '0')

/** Revision n, superseding n-1 unless told otherwise. */
const at = (revision: number, over: Partial<RevisionFacts> = {}): RevisionFacts => ({
  id: uuid(4),
  agencyId: agencyIdOf(agency),
  revision,
  payloadSha256: sha(revision),
  supersedes: revision === 1 ? null : { revision: revision - 1, sha256: sha(revision - 1) },
  ...over,
})

describe('what a revision means to who holds some already', () => {
  it.each<[string, RevisionFacts[], RevisionFacts, string]>([
    ['nothing is held', [], at(1), 'first'],
    ['a later one comes first', [], at(3), 'first'],
    ['others hold the id, not this report', [at(1, { id: uuid(9) })], at(1, { payloadSha256: sha(1, 'b') }), 'first'],
    ['the same again', [at(1)], at(1), 'same-again'],
    ['an old one again', [at(1), at(2)], at(1), 'same-again'],
    ['the next', [at(1)], at(2), 'newer'],
    ['the next, held in any order', [at(2), at(1)], at(3), 'newer'],
    ['one was lost on the way', [at(1)], at(3), 'newer'],
    ['one was never sealed', [at(1)], at(3, { supersedes: { revision: 1, sha256: sha(1) } }), 'newer'],
    ['an old one that was never seen', [at(3)], at(2), 'exchange.revision-older'],
    ['another content under the same number', [at(1)], at(1, { payloadSha256: sha(1, 'b') }), 'exchange.revision-fork'],
    [
      'an old number with another content',
      [at(1), at(2)],
      at(1, { payloadSha256: sha(1, 'b') }),
      'exchange.revision-fork',
    ],
    [
      'the next, of another predecessor',
      [at(1)],
      at(2, { supersedes: { revision: 1, sha256: sha(1, 'b') } }),
      'exchange.supersedes-mismatch',
    ],
    [
      'passing over the newest',
      [at(1), at(2)],
      at(3, { supersedes: { revision: 1, sha256: sha(1) } }),
      'exchange.supersedes-mismatch',
    ],
    ['superseding nothing', [at(1)], at(2, { supersedes: null }), 'exchange.supersedes-mismatch'],
    ['the id of another agency', [at(1)], at(2, { agencyId: agencyIdOf('vn86-noi-vu') }), 'exchange.id-taken'],
    ['a copy under another name', [at(1)], at(1, { agencyId: agencyIdOf('vn86-noi-vu') }), 'exchange.id-taken'],
  ])('%s', (_, held, incoming, expected) => {
    const compared = compareRevision(held, incoming)
    expect(compared.verdict === 'refused' ? compared.error.code : compared.verdict).toBe(expected)
  })
})
