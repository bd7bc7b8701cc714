import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packSealedDocx } from '../../src-main/documents/sealed-docx.ts'
import { seal } from '../../src-main/keys/seal.ts'
import { fingerprintOf } from '../../src-shared/exchange/fingerprint.ts'
import { sampleRegistry, sampleReport } from '../exchange/sample-payloads.ts'
import { sampleRotation } from '../exchange/sample-rotation.ts'
import { approverKey, nextRootKey, registered, rootKey, strangerKey } from '../exchange/test-keys.ts'
import { commandLine } from '../support/command-line.ts'
import { sealedDocx, signerAt } from '../support/sealed-docx-builder.ts'

let dir: string
const at = (name: string) => join(dir, name)

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snv-cli-'))
  const { parts, payload, json, docx } = await sealedDocx()
  const otherDocument = await seal(sampleReport(), approverKey)
  const registry = await seal(sampleRegistry(rootKey.publicJwk, [registered(approverKey)]), rootKey)
  const text = Buffer.from(json).toString()
  const signature = /"signature":"(.)/.exec(text)?.[1] === 'A' ? 'B' : 'A'
  const files: Record<string, Uint8Array | string> = {
    'report.json': json,
    'report.docx': docx,
    'other-parts.docx': packSealedDocx(parts, otherDocument.bytes, signerAt(payload.createdAt)),
    'stranger.json': (await seal(sampleReport(), strangerKey)).bytes,
    'next-key.json': (await seal(sampleReport(), nextRootKey)).bytes,
    'approver-to-stranger.json': (await seal(await sampleRotation('approver', approverKey, strangerKey), approverKey))
      .bytes,
    'stranger-to-next.json': (await seal(await sampleRotation('approver', strangerKey, nextRootKey), strangerKey))
      .bytes,
    'approver-to-next.json': (await seal(await sampleRotation('approver', approverKey, nextRootKey), approverKey))
      .bytes,
    'root-to-next.json': (await seal(await sampleRotation('root', rootKey, nextRootKey), rootKey)).bytes,
    'new-registry.json': (await seal(sampleRegistry(rootKey.publicJwk, [registered(nextRootKey)]), rootKey)).bytes,
    'changed.json': text.replace(/"signature":"./, `"signature":"${signature}`),
    'not-ours.json': '{"hello":1}',
    'empty.json': '',
    'registry.json': registry.bytes,
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(at(name), bytes)
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('report verify', () => {
  const verify = (file: string, ...more: string[]) =>
    commandLine(['report', 'verify', at(file), '--registry', at('registry.json'), '--json', ...more])

  test.each([
    ['report.json', 0, 'trusted', undefined],
    ['report.docx', 0, 'trusted', undefined],
    ['other-parts.docx', 1, 'refused', 'docx.parts-changed'],
    ['stranger.json', 1, 'unknown-key', undefined],
    ['changed.json', 1, 'refused', 'exchange.signature-wrong'],
    ['not-ours.json', 1, 'refused', 'exchange.not-ours'],
    ['empty.json', 1, 'refused', 'exchange.not-ours'],
    ['registry.json', 1, 'refused', 'exchange.type-unexpected'],
    ['missing.json', 1, 'refused', 'cli.file-missing'],
  ])('%s: status %i, %s %s', async (file, status, verdict, code) => {
    const run = await verify(file)
    expect(run.status).toBe(status)
    const [one] = JSON.parse(run.out).files
    expect({ verdict: one.verdict, code: one.code }).toEqual({ verdict, code })
  })

  test('judges every file for itself and counts them', async () => {
    const files = [at('changed.json'), at('report.json')]
    const run = await commandLine(['report', 'verify', ...files, '--registry', at('registry.json')])
    expect(run.status).toBe(1)
    expect(run.out.split('\n').filter(Boolean)).toHaveLength(2)
    expect(run.told).toContain('1/2 tệp được xác minh.')
  })

  test('shows the code of the registry to be compared, and holds it to the one that is typed', async () => {
    const code = fingerprintOf(rootKey.kid)
    expect((await verify('report.json')).told).toContain(code)
    expect((await verify('report.json', '--fingerprint', code.toLowerCase())).status).toBe(0)
    const other = await verify('report.json', '--fingerprint', fingerprintOf(strangerKey.kid))
    expect(other.status).toBe(1)
    expect(other.out).toBe('')
  })

  test.each([
    ['a new key is not known without its statement', ['stranger.json'], [], 'unknown-key', undefined],
    [
      'a new key follows the one that signed for it',
      ['stranger.json'],
      ['approver-to-stranger.json'],
      'trusted',
      undefined,
    ],
    [
      'two changes in the wrong order',
      ['next-key.json'],
      ['stranger-to-next.json', 'approver-to-stranger.json'],
      'trusted',
      undefined,
    ],
    ['the old key ends', ['report.json'], ['approver-to-stranger.json'], 'refused', 'exchange.key-revoked'],
  ])('%s', async (_, files, rotations, verdict, code) => {
    const given = rotations.flatMap((name) => ['--rotation', at(name)])
    const run = await verify(files[0] ?? '', ...given)
    const [one] = JSON.parse(run.out).files
    expect({ verdict: one.verdict, code: one.code }).toEqual({ verdict, code })
  })

  test('a registry that already has the new key needs no statement and takes it', async () => {
    const files = [at('next-key.json'), '--registry', at('new-registry.json'), '--json']
    const run = await commandLine(['report', 'verify', ...files, '--rotation', at('approver-to-next.json')])
    expect([run.status, JSON.parse(run.out).trusted]).toEqual([0, 1])
  })

  test.each([
    ['the heir of a key that nobody vouches for', ['stranger-to-next.json'], 'is in no registry'],
    ['two heirs of one key', ['approver-to-stranger.json', 'approver-to-next.json'], 'revoked'],
    ['the heir of a root', ['root-to-next.json'], 'root key'],
    ['a report', ['report.json'], 'no change of key'],
  ])('refuses as a change of key: %s', async (_, rotations, sentence) => {
    const run = await verify('next-key.json', '--lang=en', ...rotations.flatMap((name) => ['--rotation', at(name)]))
    expect([run.status, run.out]).toEqual([1, ''])
    expect(run.told).toContain(sentence)
  })

  test('takes no report for a registry', async () => {
    const run = await commandLine(['report', 'verify', at('report.json'), '--registry', at('report.json'), '--lang=en'])
    expect(run.status).toBe(1)
    expect(run.told).toContain('neither a key registry nor an agency card')
  })
})

describe('report show', () => {
  test('says what is in the file, and that it proves nothing', async () => {
    const run = await commandLine(['report', 'show', at('stranger.json')])
    expect(run.status).toBe(0)
    expect(run.out).toContain('12/BC-SYT')
    expect(run.out).toContain('Tổ chức 12 buổi truyền thông')
    expect(run.told).toContain('CHƯA')
  })

  test('gives the payload as it was sealed', async () => {
    const run = await commandLine(['report', 'show', at('report.docx'), '--json'])
    expect(JSON.parse(run.out)).toMatchObject({ format: 'report', documentNumber: '12/BC-SYT' })
  })
})

describe('wrong usage', () => {
  test.each([
    [[]],
    [['report']],
    [['report', 'verify']],
    [['report', 'verify', 'x.json']],
    [['report', 'verify', 'x.json', '--registry']],
    [['report', 'show']],
    [['report', 'show', 'a', 'b']],
    [['report', 'show', 'a', '--loud']],
    [['report', 'show', 'a', '--lang', 'fr']],
    [['data', 'check']],
    [['data', 'check', '--data', '/nowhere']],
    [['reprot', 'verify', 'x.json']],
  ])('%j ends with 2 and says so on stderr only', async (args) => {
    const run = await commandLine(args)
    expect(run.status).toBe(2)
    expect(run.out).toBe('')
    expect(run.told).toContain('--help')
  })

  test.each([
    [['--help'], 'Sổ nhiệm vụ, dòng lệnh'],
    [['report', 'verify', '--help', '--lang', 'en'], 'command line'],
  ])('%j is help on stdout', async (args, words) => {
    const run = await commandLine(args)
    expect(run.status).toBe(0)
    expect(run.out).toContain(words)
  })
})
