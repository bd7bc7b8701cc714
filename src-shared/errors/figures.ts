export interface FiguresErrors {
  /** The office does not report this indicator, or it was dropped from the set. */
  'figures.not-ours': { indicatorId: string }
  /** A number for an indicator that is a share, or the other way round. */
  'figures.wrong-shape': { code: string; shape: 'number' | 'share' }
}
