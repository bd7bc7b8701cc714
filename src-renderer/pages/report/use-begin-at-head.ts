import { useEffect, useRef } from 'react'

/** For what takes the place of a list that was scrolled to its end: it has the keys, and begins with its head. */
export function useBeginAtHead<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'start' })
  }, [])
  return ref
}
