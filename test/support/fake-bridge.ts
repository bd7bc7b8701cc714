import type { Bridge } from '../../src-shared/contract/bridge.ts'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'

export interface Asked {
  name: string
  input: unknown
}

/** A host for window tests: answers calls by name, notes what was asked, and lets the test tell events. */
export class FakeBridge implements Bridge {
  readonly asked: Asked[] = []
  readonly answers: Record<string, (input: unknown) => Promise<Reply> | Reply> = {}
  private readonly listeners = new Set<(event: AppEvent) => void>()
  putFile: Bridge['putFile'] = async () => {
    throw new Error('this test gave no answer for putFile')
  }
  readFile: Bridge['readFile'] = async () => {
    throw new Error('this test gave no answer for readFile')
  }
  saveFile: Bridge['saveFile'] = async () => {
    throw new Error('this test gave no answer for saveFile')
  }

  answer(name: string, value: unknown): this {
    this.answers[name] = () => ({ ok: true, value })
    return this
  }

  async call(name: string, input: unknown): Promise<Reply> {
    this.asked.push({ name, input })
    const answer = this.answers[name]
    if (!answer) throw new Error(`this test gave no answer for ${name}`)
    return answer(input)
  }

  onEvent(listener: (event: AppEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  tell(event: AppEvent): void {
    for (const listener of this.listeners) listener(event)
  }
}
