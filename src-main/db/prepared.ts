import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db } from './open-database.ts'

/** Where a value will stand. */
class Place {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

type Places = Readonly<Record<string, RawBuilder<unknown>>>
type Values<P> = { readonly [N in keyof P]: P[N] extends RawBuilder<infer V> ? V : never }

const places: Places = new Proxy({}, { get: (_, name) => sql`${new Place(name)}` })

/**
 * A statement that is built once and only bound afterwards: to build one and write it down as text costs more than most
 * of ours take to run. For those that every call runs, or every table.
 */
export function prepared<P extends Places, R>(
  build: (db: Db, value: P) => Compilable<R>,
): (db: Db, values: Values<P>) => Promise<R[]> {
  let compiled: CompiledQuery<R> | null = null
  return async (db, values) => {
    // Whatever is asked of the proxy is a place of that name.
    compiled ??= build(db, places as P).compile()
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? Reflect.get(values, one.name) : one))
    const bound: CompiledQuery<R> = { ...compiled, parameters }
    return (await db.executeQuery(bound)).rows
  }
}
