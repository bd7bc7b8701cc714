import { expect, it } from 'vitest'
import { bundlePieces, bytesOf, packed } from '../../support/bundle-builder.ts'
import { sealedDocx } from '../../support/sealed-docx-builder.ts'
import { mutateContainers, mutatePayloads, type Tally } from './mutations.ts'

const { docx, json } = await sealedDocx()
const { pieces } = await bundlePieces([{ name: 'Kế hoạch 15.pdf', content: bytesOf('%PDF-1.7 '.repeat(2_000)) }])
const bundle = await packed(pieces)
const refusals = ({ refused }: Tally) => Object.values(refused).reduce((sum, count) => sum + count, 0)

// A share of what `npm run torture` runs with other seeds.

it('2,000 mutations of the payload, sealed again by a registered agency: refused, or read as they were sealed', async () => {
  const tally = await mutatePayloads(2_000, 2026)
  expect(refusals(tally) + tally.trusted + tally.unknownKey).toBe(2_000)
  // Some only change words, which is the agency's right. The others must meet many different checks.
  expect(refusals(tally)).toBeGreaterThan(1_500)
  expect(Object.keys(tally.refused).length).toBeGreaterThan(5)
})

it('400 mutations of the bytes of sealed files: none is trusted', async () => {
  const tally = await mutateContainers(400, 94, [json, docx, bundle])
  expect(refusals(tally) + tally.unknownKey).toBe(400)
  expect(tally.trusted).toBe(0)
  expect(Object.keys(tally.refused).length).toBeGreaterThan(5)
})
