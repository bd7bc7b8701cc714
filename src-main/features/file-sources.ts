import type { FileKind } from '../../src-shared/contract/files.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { FileToSend } from '../app/app.ts'
import type { Core } from '../app/core.ts'
import { findReceivedFile } from './coordination/submissions.service.ts'
import { findEvidenceFile } from './evidence/evidence-file.service.ts'
import { findPlanSource } from './plans/plans.service.ts'

type FindFile = (core: Core, id: string) => Promise<FileToSend>

/** Where the bytes of each kind of file lie. A feature adds its kind here. */
const sources: { readonly [K in FileKind]?: FindFile } = {
  evidence: findEvidenceFile,
  export: (core, id) => core.files.exports.find(id),
  received: findReceivedFile,
  source: findPlanSource,
}

/** @throws AppError `object.missing` */
export async function findFileToSend(core: Core, kind: FileKind, id: string): Promise<FileToSend> {
  const find = sources[kind]
  if (!find) throw new AppError('object.missing', { type: kind, id })
  return find(core, id)
}
