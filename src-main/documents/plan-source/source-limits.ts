/** What a plan may be at most. The longest plans of a province have 200 pages and 600,000 characters. */
export const sourceLimits = {
  /** Bytes of a text or HTML file, and of what is pasted. */
  textBytes: 20 * 1024 * 1024,
  pdfBytes: 100 * 1024 * 1024,
  characters: 5_000_000,
  blocks: 100_000,
  pages: 1000,
  /** Elements inside elements of XML or HTML. */
  depth: 256,
  /** Elements of one XML file or one page of HTML. */
  elements: 2_000_000,
} as const
