import type { KeyObject } from 'node:crypto'
import type { PublicJwk } from '../../../src-shared/exchange/fields.ts'
import type { Receipt } from '../../../src-shared/exchange/receipt.ts'
import { seal } from '../../keys/seal.ts'
import type { Sealed } from '../../keys/seal-checked.ts'
import type { JobFunction } from '../job.ts'

interface ReceiptsToSeal {
  receipts: readonly Receipt[]
  /** A handle: the private half never leaves the memory of this process, and the thread ends with the job. */
  key: { kid: string; publicJwk: PublicJwk; privateKey: KeyObject }
}

/** Seals one receipt after the other, each given in its turn: whoever stops the work keeps those that are done. */
export const sealReceipts: JobFunction<ReceiptsToSeal, null, Sealed> = async (
  { receipts, key },
  { signal, progress, give },
) => {
  progress(0, receipts.length, 'files')
  for (const [at, receipt] of receipts.entries()) {
    signal.throwIfAborted()
    await give(await seal(receipt, key))
    progress(at + 1, receipts.length, 'files')
  }
  return null
}
