import type { HandlersOf } from '../../app/handlers.ts'
import {
  correctReading,
  discardReading,
  getReading,
  getReadSource,
  listReadings,
  restoreReading,
  undoCorrection,
} from './plan-readings.service.ts'
import { startedReading, startReading } from './start-reading.service.ts'
import { storeReading } from './store-reading.service.ts'

export const planReadingsHandlers: HandlersOf<'plan-readings'> & HandlersOf<'plan-sources'> = {
  'plan-readings.start': startReading,
  'plan-readings.started': startedReading,
  'plan-readings.list': listReadings,
  'plan-readings.get': getReading,
  'plan-sources.get': getReadSource,
  'plan-readings.correct': correctReading,
  'plan-readings.undo': undoCorrection,
  'plan-readings.discard': discardReading,
  'plan-readings.restore': restoreReading,
  'plan-readings.store': storeReading,
}
