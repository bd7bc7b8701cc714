import type { SheetColumn } from '../../documents/sheet.ts'

export type Cell = string | null

export const text = (title: string, width: number): SheetColumn => ({ title, kind: 'text', width })
export const number = (title: string, width = 12): SheetColumn => ({ title, kind: 'number', width })
export const date = (title: string): SheetColumn => ({ title, kind: 'date', width: 12 })
