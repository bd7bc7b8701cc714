import type { PersonId } from '../../src-shared/domain/ids.ts'
import type { Language } from '../../src-shared/text/language.ts'

export interface SessionRecord {
  readonly id: string
  personId: PersonId | null
  locked: boolean
  language: Language
  lastUsed: Date
}

/** Who is signed in on which connection. In memory only: after a restart everybody signs in again. */
export class Sessions {
  readonly #records = new Map<string, SessionRecord>()
  readonly #turns = new Map<PersonId, Promise<void>>()

  open(id: string, now: Date): SessionRecord {
    const record: SessionRecord = { id, personId: null, locked: false, language: 'vi', lastUsed: now }
    this.#records.set(id, record)
    return record
  }

  get(id: string): SessionRecord | undefined {
    return this.#records.get(id)
  }

  close(id: string) {
    this.#records.delete(id)
  }

  /**
   * Checks of one person's password, one after the other: each must see the failures before it, or guesses that come
   * all at once would never wait.
   */
  inTurn<T>(personId: PersonId, work: () => Promise<T>): Promise<T> {
    const result = (this.#turns.get(personId) ?? Promise.resolve()).then(work)
    const ended: Promise<void> = result
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (this.#turns.get(personId) === ended) this.#turns.delete(personId)
      })
    this.#turns.set(personId, ended)
    return result
  }

  /** Ends every session of a person, but for `kept`: the password was reset or changed, the account closed. */
  signOutPerson(personId: PersonId, kept?: SessionRecord) {
    for (const record of this.#records.values()) {
      if (record.personId === personId && record !== kept) {
        record.personId = null
        record.locked = false
      }
    }
  }
}
