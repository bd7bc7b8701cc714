import { keepPreviousData, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useBridge } from './bridge-context.tsx'
import { type CommandName, call, type InputOf, isLostConnection, type OutputOf, type QueryName } from './call.ts'

export interface UseCallOptions {
  /** Ask only when true: for what depends on an answer that is not there yet. */
  enabled?: boolean
  /** Show the last answer while the next one, for another input, is on its way. */
  keepPrevious?: boolean
}

/** Reads through a query of the contract. Asked again by itself when the core says that its data changed. */
export function useCall<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  { enabled = true, keepPrevious = false }: UseCallOptions = {},
): UseQueryResult<OutputOf<N>, Error> {
  const bridge = useBridge()
  return useQuery<OutputOf<N>, Error>({
    queryKey: [name, input],
    queryFn: () => call(bridge, name, input),
    enabled,
    // TanStack narrows the kept value by a NonFunctionGuard that a generic output cannot prove.
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** A function that asks once, outside rendering: for windows of rows, checks while typing, search. */
export function useAsk() {
  const bridge = useBridge()
  return useCallback(<N extends QueryName>(name: N, input: InputOf<N>) => call(bridge, name, input), [bridge])
}

/**
 * Changes something through a command of the contract. When the reply was lost, sending the same input again carries
 * the same `commandId`, so the core answers what it has recorded instead of recording it twice. A double click is one
 * command: the button shows that it is busy only after the second click.
 */
export function useCommand<N extends CommandName>(name: N) {
  const bridge = useBridge()
  const unanswered = useRef<{ input: string; commandId: string } | null>(null)
  const underWay = useRef<{ input: string; answer: Promise<OutputOf<N>> } | null>(null)
  return useMutation<OutputOf<N>, Error, InputOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => {
      const asText = JSON.stringify(input)
      if (underWay.current?.input === asText) return underWay.current.answer
      const answer = send(input, asText).finally(() => {
        if (underWay.current?.answer === answer) underWay.current = null
      })
      underWay.current = { input: asText, answer }
      return answer
    },
  })
  async function send(input: InputOf<N>, asText: string): Promise<OutputOf<N>> {
    const earlier = unanswered.current
    const commandId = earlier?.input === asText ? earlier.commandId : crypto.randomUUID()
    unanswered.current = null
    try {
      return await call(bridge, name, input, { commandId })
    } catch (error) {
      if (isLostConnection(error)) unanswered.current = { input: asText, commandId }
      throw error
    }
  }
}
