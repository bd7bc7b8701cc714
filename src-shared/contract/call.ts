import { z } from 'zod'

/**
 * Who may call. `public` works before sign-in (setup, sign-in); all else needs a signed-in, unlocked session.
 * What a person may do within that is decided by the service.
 */
export type Access = 'public' | 'signed-in'

/**
 * query: reads only.
 * action: changes the session or starts long work; makes no record of its own that asking twice would double.
 * command: changes records. Its input carries the `commandId` that the client made; asking again with the same one
 * gives the stored answer instead of a second effect.
 */
export type CallKind = 'query' | 'action' | 'command'

export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: CallKind
  readonly access: Access
  readonly input: I
  readonly output: O
}

export function query<S extends z.ZodRawShape, O extends z.ZodType>(spec: { input: S; output: O }) {
  return { kind: 'query', access: 'signed-in', input: z.strictObject(spec.input), output: spec.output } as const
}

export function publicQuery<S extends z.ZodRawShape, O extends z.ZodType>(spec: { input: S; output: O }) {
  return { kind: 'query', access: 'public', input: z.strictObject(spec.input), output: spec.output } as const
}

export function action<S extends z.ZodRawShape, O extends z.ZodType>(spec: { input: S; output: O }) {
  return { kind: 'action', access: 'signed-in', input: z.strictObject(spec.input), output: spec.output } as const
}

export function publicAction<S extends z.ZodRawShape, O extends z.ZodType>(spec: { input: S; output: O }) {
  return { kind: 'action', access: 'public', input: z.strictObject(spec.input), output: spec.output } as const
}

export function command<S extends z.ZodRawShape, O extends z.ZodType>(spec: { input: S; output: O }) {
  const input = z.strictObject({ ...spec.input, commandId: z.uuid() })
  return { kind: 'command', access: 'signed-in', input, output: spec.output } as const
}
