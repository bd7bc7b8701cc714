export interface EvidenceErrors {
  /** The file offered in place of a lost one has another content. */
  'evidence.other-content': { name: string; expectedName: string }
  /** The stored file is there and unchanged: nothing to give back. */
  'evidence.not-lost': { name: string }
}
