import { z } from 'zod'

/** A call that only reads. */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  kind: 'query'
  access: Access
  input: I
  output: O
}

/** A call that changes something. Its input always carries the `commandId` that the client made for it. */
export interface Command<I extends z.ZodType, O extends z.ZodType> {
  kind: 'command'
  access: Access
  input: I
  output: O
}

/** `public` calls work before sign-in (setup, sign-in, sentences about the data folder). */
export type Access = 'public' | 'signed-in'

const commandId = z.uuid()

export function query<S extends z.ZodRawShape, O extends z.ZodType>(spec: { access?: Access; input: S; output: O }) {
  return {
    kind: 'query',
    access: spec.access ?? 'signed-in',
    input: z.strictObject(spec.input),
    output: spec.output,
  } as const
}

/** Asking again with the same `commandId` gives the stored answer instead of a second effect. */
export function command<S extends z.ZodRawShape, O extends z.ZodType>(spec: { access?: Access; input: S; output: O }) {
  const input = z.strictObject({ ...spec.input, commandId })
  return { kind: 'command', access: spec.access ?? 'signed-in', input, output: spec.output } as const
}
