import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { address, hold, publish, rows, server, three, usePublishing } from '../support/publishing.ts'
import { offerEncryption } from '../support/server-encryption.ts'

usePublishing()

let root: string
beforeAll(async () => {
  root = await offerEncryption(server, 'localhost')
})

const trusting = (host: string, mode = 'verify-full') =>
  `${address().replace('127.0.0.1', host)}?sslmode=${mode}&sslrootcert=${root}`

describe('an encrypted connection', () => {
  it.each(['verify-full', 'require'])('carries the reports where the certificate is trusted (%s)', async (mode) => {
    await hold(three())
    const run = await publish(trusting('localhost', mode))
    expect(run.counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })
    expect(run.told).not.toMatch(/warning/iu)
  })

  it.each([
    ['a certificate that nobody vouches for', () => `${address()}?sslmode=verify-full`, 'thêm sslrootcert=TỆP'],
    ['the same with the weaker word', () => `${address()}?sslmode=require`, 'thêm sslrootcert=TỆP'],
    ['a certificate of another name', () => trusting('127.0.0.1'), 'không mang tên 127.0.0.1'],
  ])('is refused with %s, and nothing is sent', async (_, to, sentence) => {
    await hold(three())
    const run = await publish(to())
    expect(run.told).toContain(sentence)
    expect(run.status).toBe(1)
    const there = "SELECT FROM pg_namespace WHERE nspname = 'so_nhiem_vu'"
    expect(await rows(z.object({}), there)).toEqual([])
  })
})
