import { randomUUID } from 'node:crypto'
import bodiesJson from '../../../resources/catalogue/bodies.json' with { type: 'json' }
import territoryJson from '../../../resources/catalogue/territory.json' with { type: 'json' }
import { readAssignees } from '../../../src-shared/domain/assignee-phrase.ts'
import { centralCatalogue, provinceCatalogue } from '../../../src-shared/domain/catalogue.ts'
import { bodiesFile, type CatalogueFiles, territoryFile } from '../../../src-shared/domain/catalogue-file.ts'
import { type CatalogueChanges, catalogueSince } from '../../../src-shared/domain/catalogue-since.ts'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { draftFromReading, phrasesOf } from '../../../src-shared/domain/plan-review/draft-from-reading.ts'
import { type IssuingProvince, issuingProvince } from '../../../src-shared/domain/plan-review/issuing-province.ts'
import type { PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { JobFunction } from '../job.ts'
import { readPlanFile } from './read-plan.ts'

interface PlanToDraft {
  path: string
  name: string
  /** Where phrases are looked up when the issuer is of no province. */
  ownProvince: string
  /** What acts changed in its catalogue since it shipped. */
  changes: CatalogueChanges
}

export interface DraftedPlan {
  source: SourceDocument
  draft: PlanDraft
  province: IssuingProvince
}

/** Reads a plan's document and makes the draft that a person reviews, phrases expanded against the catalogue. */
export const draftPlan: JobFunction<PlanToDraft, DraftedPlan> = async (input, ctx) => {
  const { source, reading } = await readPlanFile({ from: 'file', path: input.path }, ctx)
  if (reading.items.length === 0) throw new AppError('plan-readings.nothing-found', { name: input.name })
  const files: CatalogueFiles = {
    territory: territoryFile.parse(territoryJson),
    bodies: bodiesFile.parse(bodiesJson),
  }
  const province = issuingProvince(reading, files) ?? { code: input.ownProvince, formerProvince: null }
  const shipped = provinceCatalogue(files, province.code)
  const own = province.code === input.ownProvince ? catalogueSince(shipped, input.changes) : shipped
  const central = centralCatalogue(files)
  const catalogue = { bodies: [...own.bodies, ...central.bodies], edges: [...own.edges, ...central.edges] }
  const area = { formerProvinces: province.formerProvince === null ? [] : [province.formerProvince] }
  const phrases = phrasesOf(reading)
  const meanings = new Map<string, ReturnType<typeof readAssignees>>()
  for (const [done, phrase] of phrases.entries()) {
    ctx.signal.throwIfAborted()
    if (done % 20 === 0) ctx.progress(done, phrases.length, 'rows')
    meanings.set(phrase, readAssignees(phrase, catalogue, area))
  }
  const draft = draftFromReading(reading, source, {
    newId: randomUUID,
    meaningOf: (phrase) => meanings.get(phrase) ?? readAssignees(phrase, catalogue, area),
  })
  return { source, draft, province }
}
