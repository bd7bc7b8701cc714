import { sql } from 'kysely'

/**
 * A list of any length for `in`, bound as one JSON text: the statement is the same for every list, so it is built and
 * prepared once, and SQLite's limit on bound values does not matter.
 */
export const listed = <T extends string>(values: readonly T[]) =>
  sql<T>`(select value from json_each(${JSON.stringify(values)}))`
