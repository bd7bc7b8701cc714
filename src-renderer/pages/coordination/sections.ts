/** The parts of the page, as they stand in its address: `/coordination/matrix`. */
export const sections = [
  'status',
  'matrix',
  'read',
  'figures',
  'remind',
  'legs',
  'requests',
  'quarantine',
  'unplaced',
  'keys',
  'log',
] as const
export type Section = (typeof sections)[number]

/** Under "Khác": of the whole office, and opened now and then. */
export const rareSections: readonly Section[] = ['unplaced', 'keys', 'log']
