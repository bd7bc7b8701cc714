import type { Sheet } from '../../documents/sheet.ts'
import { writeXlsx } from '../../documents/xlsx-writer.ts'
import type { JobFunction } from '../job.ts'

export const writeWorkbook: JobFunction<{ sheets: Sheet[] }, Uint8Array> = ({ sheets }, { progress }) =>
  writeXlsx(sheets, (written, of) => progress(written, of, 'rows'))
