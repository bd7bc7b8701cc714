import { existsSync, writeFileSync } from 'node:fs'
import { seal } from '../../src-main/keys/seal.ts'
import { formats } from '../../src-shared/exchange/format.ts'
import { bundlePieces, bytesOf, packed } from '../support/bundle-builder.ts'
import { samples } from './samples.ts'

/**
 * Writes the golden file of every format version that has none yet: `node test/exchange/make-golden.ts`. It never
 * writes over one: what stands there left an office once and must stay readable.
 */
for (const format of formats) {
  const { payload, key } = samples[format]
  const file = new URL(`golden/${format}-${payload.formatVersion}.json`, import.meta.url)
  if (existsSync(file)) continue
  writeFileSync(file, (await seal(payload, key)).bytes)
}

const bundle = new URL('golden/bundle-1.zip', import.meta.url)
if (!existsSync(bundle)) {
  const { pieces } = await bundlePieces([
    { name: 'Kế hoạch 15.pdf', content: bytesOf('%PDF-1.7 kế hoạch số 15/KH-SYT') },
    { name: 'Ảnh: hội nghị.jpg', content: bytesOf('một tấm ảnh') },
  ])
  writeFileSync(bundle, await packed(pieces))
}
