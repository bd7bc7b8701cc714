import { type StagedId, stagedId } from '../../src-shared/domain/ids.ts'
import type { TestUser } from './test-app.ts'

async function* oneChunk(bytes: Uint8Array) {
  yield bytes
}

/** Uploads content as a window does and gives the id under which it waits. */
export async function upload(user: TestUser, name: string, content: string | Uint8Array): Promise<StagedId> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reply = await user.app.putFile(user.session, name, oneChunk(bytes))
  if (!reply.ok) throw new Error(`upload was refused: ${reply.error.code}`)
  return stagedId.parse(reply.value.stagedId)
}
