import { expect, it } from 'vitest'
import { issuingName } from '../../src-shared/domain/printed-document/issuing-name.ts'

it.each([
  ['Sở Y tế tỉnh Vĩnh Long', 'Ủy ban nhân dân tỉnh Vĩnh Long', 'Sở Y tế'],
  ['Sở Y tế thành phố Cần Thơ', 'Ủy ban nhân dân thành phố Cần Thơ', 'Sở Y tế'],
  ['Sở Y tế tỉnh Vĩnh Long', null, 'Sở Y tế tỉnh Vĩnh Long'],
  ['Sở Y tế tỉnh Vĩnh Long', 'Bộ Y tế', 'Sở Y tế tỉnh Vĩnh Long'],
  ['Ủy ban nhân dân xã Tân Hạnh', null, 'Ủy ban nhân dân xã Tân Hạnh'],
  ['Thanh tra tỉnh', 'Ủy ban nhân dân tỉnh Vĩnh Long', 'Thanh tra tỉnh'],
])('%s under %s is printed as %s', (issuing, superior, printed) => {
  expect(issuingName(issuing, superior)).toBe(printed)
})
