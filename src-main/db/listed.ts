import { type RawBuilder, sql } from 'kysely'

/**
 * A list of any length for `in`, bound as one JSON text: the statement is the same for every list, so it is built and
 * prepared once, and SQLite's limit on bound values does not matter.
 */
export const listed = <T extends string>(values: readonly T[]) => listedIn<T>(JSON.stringify(values))

/** The same of a text that is bound later. */
export const listedIn = <T extends string>(json: string | RawBuilder<string>) =>
  sql<T>`(select value from json_each(${json}))`
