import type { HandlersOf } from '../../app/handlers.ts'
import {
  addProvince,
  getAgency,
  lineageAround,
  listAgencies,
  listAgencyIds,
  listProvinces,
  readPhrase,
} from './agencies.service.ts'
import { addAgency, changeContacts, changeElectronicCode, renameAgency } from './edit-agency.service.ts'

import { exportCatalogue } from './export-catalogue.service.ts'
import { applyCatalogue, previewCatalogue } from './import-catalogue.service.ts'

export const agenciesHandlers: HandlersOf<'agencies'> = {
  'agencies.ids': (ctx, input) => listAgencyIds(ctx.db, input),
  'agencies.list': (ctx, input) => listAgencies(ctx.db, input),
  'agencies.get': (ctx, { id }) => getAgency(ctx.db, id),
  'agencies.lineage': (ctx, { id }) => lineageAround(ctx.db, id),
  'agencies.provinces': (ctx) => listProvinces(ctx.db),
  'agencies.loadProvince': (ctx, input) => addProvince(ctx, input),
  'agencies.add': (ctx, input) => addAgency(ctx, input),
  'agencies.rename': (ctx, input) => renameAgency(ctx, input),
  'agencies.changeContacts': (ctx, input) => changeContacts(ctx, input),
  'agencies.changeElectronicCode': (ctx, input) => changeElectronicCode(ctx, input),
  'agencies.exportSheet': (ctx, input) => exportCatalogue(ctx, input),
  'agencies.previewSheet': (ctx, input) => previewCatalogue(ctx, input),
  'agencies.applySheet': (ctx, input) => applyCatalogue(ctx, input),
  'agencies.readPhrase': (ctx, input) => readPhrase(ctx.db, input),
}
