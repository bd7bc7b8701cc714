import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { FileKind } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { useBridge } from './bridge-context.tsx'
import { CallError } from './call.ts'

async function replyValue<T>(asked: Promise<Reply<T>>): Promise<T> {
  const reply = await asked.catch((cause: unknown) => {
    throw new CallError({ code: 'host.unreachable', detail: {} }, { cause })
  })
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value
}

/** The bytes of a stored file, for a preview. Not kept once nothing shows them. */
export function useStoredFile(kind: FileKind, id: string | null): UseQueryResult<Blob, Error> {
  const bridge = useBridge()
  return useQuery({
    queryKey: ['file', kind, id],
    queryFn: () => replyValue(bridge.readFile(kind, id ?? '')),
    enabled: id !== null,
    gcTime: 0,
  })
}

/** Gives a stored file to the person: a download, or a save dialog. */
export function useSaveFile() {
  const bridge = useBridge()
  return useMutation<{ saved: boolean }, Error, { kind: FileKind; id: string }>({
    mutationFn: ({ kind, id }) => replyValue(bridge.saveFile(kind, id)),
  })
}
