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
  [
    'a list with names, as a letter has it',
    `1. Sở Y tế tỉnh Vĩnh Long: ${one}\r\n2. Xã Tân Hạnh\t${two}\t02/11/2026`,
    [one, two],
  ],
  ['a name that ends like a group', `Sở Y tế tỉnh Vĩnh Long ${one}\nUBND xã Long Long ${two}`, [one, two]],
  [
    'the same with the groups apart',
    `Sở Y tế tỉnh Vĩnh Long ${one.replaceAll('-', ' ')}\nUBND xã ${two.replaceAll('-', '  ')}`,
    [one.replaceAll('-', ' '), two.replaceAll('-', '  ')],
  ],
  ['a code with a letter too many', `${one}\nSHJT-LHNE-IZBU-BNWV-3SA5-RWODX`, [one, 'SHJT-LHNE-IZBU-BNWV-3SA5-RWODX']],
  ['nothing', ' \n ', []],
])('%s', (_, typed, codes) => {
  expect(splitFingerprints(typed)).toEqual(codes)
})
