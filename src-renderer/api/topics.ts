import { type Topic, topics } from '../../src-shared/contract/events.ts'

/** Which stored nouns the answers of a group of calls are made of. A group that is not listed is made of all. */
const madeOf: Record<string, readonly Topic[]> = {
  session: ['settings', 'people', 'agencies'],
  setup: ['settings', 'people', 'agencies'],
  settings: ['settings'],
  people: ['people', 'plans'],
  agencies: ['agencies'],
  // With how many tasks stand on each item.
  plans: ['plans', 'agencies', 'tasks'],
  'plan-readings': ['plan-readings', 'plans', 'agencies', 'tasks'],
  // What was read never changes; what people make of it does.
  'plan-sources': [],
  periods: ['tasks', 'settings'],
  tasks: ['tasks', 'plans', 'agencies', 'people', 'evidence'],
  notes: ['tasks', 'evidence', 'people'],
  evidence: ['evidence', 'tasks'],
  // Beside what was reported of the period before.
  figures: ['figures', 'plans', 'agencies', 'reports', 'tasks'],
  // A consolidated one is made of what came in.
  reports: ['reports', 'plans', 'tasks', 'figures', 'evidence', 'people', 'agencies', 'coordination'],
  'reporting-legs': ['coordination', 'plans', 'agencies', 'reports'],
  registers: ['registers'],
  keys: ['keys', 'people'],
  coordination: ['coordination', 'plans', 'agencies', 'keys'],
  matrix: ['coordination', 'plans', 'agencies'],
  handovers: ['plans', 'agencies'],
  packages: ['coordination', 'plans', 'agencies', 'keys', 'reports', 'tasks'],
  backups: ['backups', 'settings'],
}

/** `tasks.list` -> the topics after whose change its answer is asked for again. */
export function topicsOf(callName: string): readonly Topic[] {
  // Not a call but the bytes of a stored file, which never change under their id.
  if (callName === 'file') return []
  return madeOf[callName.slice(0, callName.indexOf('.'))] ?? topics
}
