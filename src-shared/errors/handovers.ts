export interface HandoverErrors {
  /** A line was handed over or changed by somebody else since the list was shown. */
  'handovers.line-gone': { name: string }
  /** Handed to a body that has ended itself. */
  'handovers.heir-ended': { name: string }
  /** One body only can take it, and several were named. */
  'handovers.only-one': { name: string }
}
