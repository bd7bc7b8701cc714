import { z } from 'zod'

/** Nouns whose stored data changed; the window drops what it had cached of them. */
export const topics = [
  'settings',
  'people',
  'agencies',
  'plans',
  'plan-readings',
  'tasks',
  'evidence',
  'figures',
  'registers',
  'reports',
  'coordination',
  'keys',
  'backups',
] as const
export type Topic = (typeof topics)[number]

export const jobState = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** Units of work: bytes, files or rows, as `unit` says. `total` is null while it is not known. */
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'files', 'rows', 'pages', 'steps']),
  startedAt: z.iso.datetime(),
  /** Who may stop it besides an administrator; null where the app started it itself. */
  startedBy: z.string().nullable(),
  error: z.object({ code: z.string(), detail: z.unknown() }).nullable(),
})
export type JobState = z.infer<typeof jobState>

/** What the core tells every open window. Sent after the data are on disk. */
export type AppEvent =
  | { type: 'changed'; topics: Topic[] }
  | { type: 'job'; job: JobState }
  | { type: 'session'; state: 'locked' | 'ended' }
