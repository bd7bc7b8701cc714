import { expect, it } from 'vitest'
import { mutateContainers, mutatePayloads } from '../exchange/tampering/mutations.ts'
import { bundlePieces, bytesOf, packed } from '../support/bundle-builder.ts'
import { sealedDocx } from '../support/sealed-docx-builder.ts'

const { docx, json } = await sealedDocx()
const { pieces } = await bundlePieces([{ name: 'Kế hoạch 15.pdf', content: bytesOf('%PDF-1.7 '.repeat(2_000)) }])
const bundle = await packed(pieces)

it('20,000 mutations of the payload, sealed again by a registered agency: refused, or read as they were sealed', async () => {
  const tally = await mutatePayloads(20_000, 20_000)
  process.stdout.write(`${JSON.stringify(tally)}\n`)
  expect(Object.keys(tally.refused).length).toBeGreaterThan(8)
})

it('5,000 mutations of the bytes of sealed files: none is trusted', async () => {
  const tally = await mutateContainers(5_000, 5_000, [json, docx, bundle])
  process.stdout.write(`${JSON.stringify(tally)}\n`)
  expect(tally.trusted).toBe(0)
  expect(Object.keys(tally.refused).length).toBeGreaterThan(8)
})
