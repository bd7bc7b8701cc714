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

  /** Ends every session of a person, for example when the password was reset. */
  signOutPerson(personId: PersonId) {
    for (const record of this.#records.values()) {
      if (record.personId === personId) {
        record.personId = null
        record.locked = false
      }
    }
  }
}
