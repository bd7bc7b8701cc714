import { sortKey } from './vietnamese-text.ts'

/** Vietnamese lists of people are ordered by the given name, which stands last. */
export function nameSortKey(fullName: string): string {
  const words = fullName.trim().split(/\s+/u)
  return sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
}
