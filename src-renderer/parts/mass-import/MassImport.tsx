import { createContext, type ReactNode, use } from 'react'
import { type MassImport, useMassImport } from './use-mass-import.ts'

const MassImportContext = createContext<MassImport | null>(null)

/** Thousands of files take minutes: the work stands above the pages, and goes on whichever of them is looked at. */
export function MassImportProvider({ children }: { children: ReactNode }) {
  return <MassImportContext value={useMassImport()}>{children}</MassImportContext>
}

/** The same where no page may stand below: null then. */
export const useMassImportAbove = (): MassImport | null => use(MassImportContext)

/** The one import of this window. */
export function useOneMassImport(): MassImport {
  const work = use(MassImportContext)
  if (work === null) throw new Error('no import stands above this part')
  return work
}
