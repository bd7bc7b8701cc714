import { expect, it } from 'vitest'
import { sendInPieces, type UploadSteps } from '../../src-shared/contract/send-in-pieces.ts'

it('says that a file is gone where it cannot be read, and lets go of what was sent', async () => {
  const done: string[] = []
  const steps: UploadSteps = {
    begin: async () => ({ ok: true, value: { uploadId: 'u1' } }),
    piece: async () => {
      done.push('piece')
      return { ok: true, value: { more: true } }
    },
    end: () => Promise.reject(new Error('it never ends')),
    cancel: async (id) => done.push(`cancel ${id}`),
  }
  const read = (offset: number) =>
    offset === 0 ? Promise.resolve(new ArrayBuffer(4)) : Promise.reject(new DOMException('gone', 'NotReadableError'))
  const reply = await sendInPieces(
    steps,
    { name: 'xã Tân An.json', size: 8, read },
    () => undefined,
    () => {
      throw new Error('nobody stopped it')
    },
  )
  expect(reply).toMatchObject({ ok: false, error: { code: 'files.gone', detail: { name: 'xã Tân An.json' } } })
  expect(done).toEqual(['piece', 'cancel u1'])
})
