import type { PayloadOf } from '../../src-shared/exchange/envelope.ts'
import { payloadSchemas } from '../../src-shared/exchange/envelope.ts'
import type { PublicJwk } from '../../src-shared/exchange/fields.ts'
import { base, coordinator, uuid } from './sample-payloads.ts'

const made = `own.${uuid(71)}`

/** One act with a change of every kind. */
export const sampleActs = (rootKey: PublicJwk): PayloadOf<'catalogue-acts'> =>
  payloadSchemas['catalogue-acts'][1].parse({
    ...base,
    format: 'catalogue-acts',
    id: uuid(70),
    agencyId: coordinator,
    recipientAgencyId: null,
    planIds: [],
    documentNumber: null,
    documentDate: null,
    data: {
      rootKey,
      acts: [
        {
          id: uuid(72),
          documentNumber: 'Nghị quyết số 99/NQ-UBTVQH15',
          documentDate: '2026-06-12',
          issuer: 'Ủy ban Thường vụ Quốc hội',
          subject: 'Về sắp xếp đơn vị hành chính cấp xã',
          effectiveOn: '2026-07-01',
          newBodies: [
            {
              ...{ id: made, name: 'Ủy ban nhân dân xã Hòa Hợp', kind: 'state-body', level: 'commune' },
              ...{ provinceId: 'vn86-ubnd', parentId: 'vn86-ubnd', abbreviation: 'UBND', electronicCode: null },
            },
          ],
          changes: [
            {
              ...{ kind: 'succeed', rule: 'territory', fromIds: ['vn86-xa-1', 'vn86-xa-2'] },
              to: [{ id: made, functions: null }],
            },
            { kind: 'end', ids: ['vn86-xa-3'] },
            { kind: 'rename', id: 'vn86-xa-4', name: 'Ủy ban nhân dân phường Hòa Bình', electronicCode: 'H61.99' },
            { kind: 'move', id: 'vn86-y-te', level: 'province', parentId: 'vn86-ubnd' },
            {
              ...{ kind: 'transfer', fromId: 'vn86-y-te', toId: 'vn86-cong-an' },
              functions: 'quản lý nhà nước về cai nghiện ma túy',
            },
          ],
        },
      ],
      takenBack: [uuid(73)],
      agencies: [
        {
          ...{ id: 'vn86-xa-4', kind: 'state-body', level: 'commune', parentId: null, provinceId: null },
          ...{ abbreviation: null, electronicCode: null },
          names: [{ name: 'Ủy ban nhân dân xã Hòa Bình', shortName: null, from: null, to: null }],
        },
      ],
    },
  })
