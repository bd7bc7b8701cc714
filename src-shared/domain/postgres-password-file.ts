/** What a connection is made to; a line of the file names each of them or leaves it open with `*`. */
export interface PostgresAccount {
  host: string
  port: number
  database: string
  user: string
}

/**
 * The password of the first line that fits, as libpq reads `.pgpass`: `host:port:database:user:password`, with `\:` and
 * `\\` for the two signs themselves. Null where none fits.
 */
export function passwordInFile(text: string, { host, port, database, user }: PostgresAccount): string | null {
  const asked = [host, String(port), database, user]
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith('#')) continue
    // No field holds the end of a line, so that it can stand for the sign between two.
    const fields = line.replace(/\\(.)|:/gu, (_, sign: string | undefined) => sign ?? '\n').split('\n')
    const password = fields.slice(asked.length).join(':')
    if (password !== '' && asked.every((one, at) => fields[at] === '*' || fields[at] === one)) return password
  }
  return null
}
