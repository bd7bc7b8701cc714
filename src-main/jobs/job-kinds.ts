/**
 * The closed map of long work. A new kind is one file in `kinds/` and one line here. Only the worker calls these; each
 * loads its kind and nothing of the others, so that a thread starts fast. The main thread imports the types.
 */
export const jobKinds = {
  'check-audit-chain': async () => (await import('./kinds/check-audit-chain.ts')).checkChain,
  'check-data': async () => (await import('./kinds/check-data.ts')).checkData,
  'hash-files': async () => (await import('./kinds/hash-files.ts')).hashFiles,
  'seal-report': async () => (await import('./kinds/seal-report.ts')).sealReport,
  'seal-receipts': async () => (await import('./kinds/seal-receipts.ts')).sealReceipts,
  'write-docx': async () => (await import('./kinds/write-docx.ts')).writeDocxFile,
  'write-letters': async () => (await import('./kinds/write-letters.ts')).writeLetters,
  'read-workbook': async () => (await import('./kinds/read-workbook.ts')).readWorkbook,
  'write-workbook': async () => (await import('./kinds/write-workbook.ts')).writeWorkbook,
  'make-backup': async () => (await import('./kinds/make-backup.ts')).makeBackup,
  'open-envelopes': async () => (await import('./kinds/open-envelopes.ts')).openEnvelopes,
  'read-source-lines': async () => (await import('./kinds/read-source-lines.ts')).readSourceLines,
  'open-reports': async () => (await import('./kinds/open-reports.ts')).openReports,
  'read-plan': async () => (await import('./kinds/read-plan.ts')).readPlanFile,
  'write-bundle': async () => (await import('./kinds/write-bundle.ts')).writeBundle,
  'take-from-bundle': async () => (await import('./kinds/take-from-bundle.ts')).takeFromBundle,
  'draft-plan': async () => (await import('./kinds/draft-plan.ts')).draftPlan,
  'write-word-edit': async () => (await import('./kinds/write-word-edit.ts')).writeWordEditFile,
  'read-word-edit': async () => (await import('./kinds/read-word-edit.ts')).readWordEdit,
  'print-report': async () => (await import('./kinds/print-report.ts')).printReport,
  'publish-to-postgres': async () => (await import('./kinds/publish-to-postgres.ts')).publishToPostgres,
} as const

export type JobKind = keyof typeof jobKinds
type JobFunctionOf<K extends JobKind> = Awaited<ReturnType<(typeof jobKinds)[K]>>
export type JobInput<K extends JobKind> = Parameters<JobFunctionOf<K>>[0]
/** What a kind gives piece by piece; never for most of them. */
export type JobItem<K extends JobKind> = Parameters<Parameters<JobFunctionOf<K>>[1]['give']>[0]
export type JobOutput<K extends JobKind> = Awaited<ReturnType<JobFunctionOf<K>>>

/** Kinds that the host does itself, by its own means, instead of a thread. */
export type HostJobs = { [K in JobKind]?: JobFunctionOf<K> }
