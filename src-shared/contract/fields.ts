import { z } from 'zod'

/** One line of text as people type it: trimmed, NFC, no control characters. */
export const line = (max = 500) =>
  z
    .string()
    .max(max * 2)
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u),
    )

/** A required line: at least one visible character. */
export const filledLine = (max = 500) => line(max).pipe(z.string().min(1))

/** Several lines of text: NFC, line ends as \n, no other control characters. */
export const paragraphs = (max = 20_000) =>
  z
    .string()
    .max(max * 2)
    .transform((value) => value.normalize('NFC').replace(/\r\n?/gu, '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u),
    )

export const filledParagraphs = (max = 20_000) => paragraphs(max).pipe(z.string().min(1))

/** A business date, local and without zone: 2026-12-04. */
export const businessDate = z.iso.date()

/** A UTC instant: 2026-11-22T04:02:00.000Z. */
export const instant = z.iso.datetime()

/** Whole đồng. Screens and forms use triệu đồng; only the database and the files use this. */
export const dong = z.int().min(0)

export const version = z.int().min(1)

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
