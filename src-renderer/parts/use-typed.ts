import { type FocusEvent, type FormEvent, useRef, useState } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

function fieldOf(target: EventTarget): Field | null {
  if (target instanceof HTMLTextAreaElement) return target
  // Nobody misses half a password.
  return target instanceof HTMLInputElement && target.type !== 'password' ? target : null
}

const stateOf = (field: Field) =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
    ? String(field.checked)
    : field.value

/**
 * Whether a form holds something that a person typed or ticked. What was typed and taken out again, as it stood when
 * they came to the field, is nothing. The handlers belong on the form.
 */
export function useTyped() {
  const [isTyped, setTyped] = useState(false)
  const begun = useRef(new Map<Field, string>())
  const changed = useRef(new Set<Field>())
  return {
    isTyped,
    onFocusCapture({ target }: FocusEvent) {
      const field = fieldOf(target)
      if (field && !begun.current.has(field)) begun.current.set(field, stateOf(field))
    },
    onChange({ target }: FormEvent) {
      const field = fieldOf(target)
      if (!field) return
      if (begun.current.get(field) === stateOf(field)) changed.current.delete(field)
      else changed.current.add(field)
      setTyped(changed.current.size > 0)
    },
  }
}
