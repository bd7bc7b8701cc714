import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * Holds back the form around a field whose words are no value: sending it would keep the value before, unseen. The
 * person comes back to the field, which says what is wrong. For the `ref` of the field's input.
 */
export function useHeldForm(isWrong: (typed: string) => boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef(isWrong)
  useEffect(() => {
    latest.current = isWrong
  })
  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    // At the form itself, before React hears of it at the root: no page can forget to ask.
    const hold = (event: SubmitEvent) => {
      const input = field.current
      if (input === null || input.disabled || !latest.current(input.value)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      input.focus()
    }
    form.addEventListener('submit', hold)
    return () => form.removeEventListener('submit', hold)
  }, [])
  return field
}

/** Whether a key sends the form: what is being typed is read before it goes. */
export const savesForm = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Enter' || (key.toLowerCase() === 's' && (ctrlKey || metaKey))

/** Brings the person to the first field that the form, once drawn again, says is wrong; it may be out of sight. */
export function focusFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const first = form.querySelector<HTMLElement>('[aria-invalid=true]')
    // One that searches a list would open it over the rest of the form.
    if (first?.matches('[aria-haspopup=listbox]:not([readonly])')) first.scrollIntoView({ block: 'center' })
    else first?.focus()
  })
}
