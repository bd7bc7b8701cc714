import { useEffect } from 'react'
import { showWarning } from '../parts/undo-toast.tsx'
import { useText } from './language.tsx'

/** A field takes what fits and drops the rest of a paste without a word: this says so, for every field. */
export function usePasteNotice(): void {
  const { pasteCut } = useText().parts
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const left = leftOutOf(event)
      if (left !== null) showWarning(pasteCut(left))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [pasteCut])
}

/** How much a field holds and how much of the paste does not fit; null when all of it does. */
function leftOutOf(event: ClipboardEvent): { room: number; left: number } | null {
  const field = event.target
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null
  // Fields that read a paste themselves have their own words for it.
  if (event.defaultPrevented || field.readOnly || field.maxLength < 0) return null
  const pasted = (event.clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n')
  const kept = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0))
  const left = pasted.length - Math.max(0, field.maxLength - kept)
  return left > 0 ? { room: field.maxLength, left } : null
}
