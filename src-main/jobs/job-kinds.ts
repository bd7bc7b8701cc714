import { checkChain } from './kinds/check-audit-chain.ts'
import { checkData } from './kinds/check-data.ts'
import { hashFiles } from './kinds/hash-files.ts'
import { makeBackup } from './kinds/make-backup.ts'
import { openEnvelopes } from './kinds/open-envelopes.ts'
import { sealReport } from './kinds/seal-report.ts'
import { writeDocxFile } from './kinds/write-docx.ts'

/**
 * The closed map of long work. A new kind is one file in `kinds/` and one line here. Only the worker loads this file;
 * the main thread imports its types.
 */
export const jobKinds = {
  'check-audit-chain': checkChain,
  'check-data': checkData,
  'hash-files': hashFiles,
  'seal-report': sealReport,
  'write-docx': writeDocxFile,
  'make-backup': makeBackup,
  'open-envelopes': openEnvelopes,
} as const

export type JobKind = keyof typeof jobKinds
export type JobInput<K extends JobKind> = Parameters<(typeof jobKinds)[K]>[0]
export type JobOutput<K extends JobKind> = Awaited<ReturnType<(typeof jobKinds)[K]>>
