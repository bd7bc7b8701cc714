import { z } from 'zod'
import { isReckonedDate } from '../domain/business-date.ts'
import { visibleText } from '../domain/vietnamese-text.ts'

/** One line of text as people type it: trimmed, NFC, without characters that nobody sees. */
export const line = (max = 500) =>
  z
    .string()
    .max(max * 2)
    .transform((value) => visibleText(value).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(max))

/** A required line: at least one visible character. */
export const filledLine = (max = 500) => line(max).pipe(z.string().min(1))

/** Several lines of text: NFC, line ends as \n, without characters that nobody sees. */
export const paragraphs = (max = 20_000) =>
  z
    .string()
    .max(max * 2)
    .transform((value) => visibleText(value).trim())
    .pipe(z.string().max(max))

export const filledParagraphs = (max = 20_000) => paragraphs(max).pipe(z.string().min(1))

/** A business date, local and without zone: 2026-12-04. A day of the year 26 is a slip of the keyboard. */
export const businessDate = z.iso.date().refine(isReckonedDate)

/** A UTC instant: 2026-11-22T04:02:00.000Z. */
export const instant = z.iso.datetime()

/** Whole đồng. Screens and forms use triệu đồng; only the database and the files use this. */
export const dong = z.int().min(0)

export const version = z.int().min(1)

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
