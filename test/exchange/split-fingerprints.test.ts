import { expect, it } from 'vitest'
import { splitFingerprints } from '../../src-shared/exchange/fingerprint.ts'

const one = 'PYDO-EQ4P-MESO-P7OY-KDEA-VMAB'
const two = 'SHJT-LHNE-IZBU-BNWV-3SA5-RWOD'

it.each([
  ['one a line', `${one}\n${two}`, [one, two]],
  ['groups copied from the screen, one a line', one.split('-').join('\n'), [one.split('-').join('\n')]],
  ['both on one line', `${one} ${two}`, [one, two]],
  ['small letters without dashes', one.replaceAll('-', '').toLowerCase(), [one.replaceAll('-', '').toLowerCase()]],
  ['a code cut short beside a whole one', `${one}\nSHJT-LHNE`, [one, 'SHJT-LHNE']],
  ['nothing', ' \n ', []],
])('%s', (_, typed, codes) => {
  expect(splitFingerprints(typed)).toEqual(codes)
})
