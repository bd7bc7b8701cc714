import type { BytesOnDemand } from '../../src-shared/contract/desktop-wire.ts'

/** Reads a chosen file piece by piece, so that 250 MB never stand in memory at once. */
export function bytesOnDemand(file: File, signal: AbortSignal): BytesOnDemand {
  return {
    name: file.name,
    size: file.size,
    read: async (offset, length) => (signal.aborted ? null : file.slice(offset, offset + length).arrayBuffer()),
  }
}
