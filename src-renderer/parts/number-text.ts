import { useState } from 'react'
import type { Parsed } from '../../src-shared/domain/vietnamese-number.ts'
import { useText } from '../shell/language.tsx'

export interface TypedNumber<T> {
  value: T | null
  onChange(value: T | null): void
  parse(text: string): Parsed<T>
  format(value: T): string
}

/** What a field for typed numbers shows, and its refusal: text is read when the field is left, never while typing. */
export function useTypedNumber<T>({ value, onChange, parse, format }: TypedNumber<T>) {
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const settle = () => {
    if (typed === null) return
    const read = parse(typed)
    if (!read.ok && read.reason !== 'empty') return setRefusal(text.parts.number[read.reason])
    setTyped(null)
    setRefusal(null)
    const next = read.ok ? read.value : null
    if (next !== value) onChange(next)
  }
  return {
    shown: typed ?? (value === null ? '' : format(value)),
    refusal,
    settle,
    type: (next: string) => {
      setTyped(next)
      setRefusal(null)
    },
  }
}
