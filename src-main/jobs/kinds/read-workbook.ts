import type { ReadSheet } from '../../documents/sheet.ts'
import { readXlsx } from '../../documents/xlsx-reader.ts'
import type { JobFunction } from '../job.ts'

/** Reads a workbook from outside; a file that holds the reader up is ended with its thread. */
export const readWorkbook: JobFunction<{ bytes: Uint8Array }, ReadSheet[]> = async ({ bytes }, { progress }) => {
  progress(0, bytes.length, 'bytes')
  const sheets = await readXlsx(bytes)
  progress(bytes.length, bytes.length, 'bytes')
  return sheets
}
