import { foldForSearch } from './vietnamese-text.ts'

/** `Nguyễn Thị Ánh` -> `anh.nguyen`, as Vietnamese offices name their mailboxes. */
export function suggestUserName(fullName: string): string {
  const words = foldForSearch(fullName).split(/\s+/u).filter(Boolean)
  const given = words.at(-1) ?? ''
  return (words.length > 1 ? `${given}.${words[0]}` : given).replace(/[^a-z0-9.-]/gu, '')
}
