import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const blockSize = 8
const parallelisation = 1
const keyBytes = 32

/** One scrypt at a time: each takes 128 MiB at the full cost (2^17). */
let queue: Promise<unknown> = Promise.resolve()

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const run = () =>
    new Promise<Buffer>((resolve, reject) => {
      const options = { N: cost, r: blockSize, p: parallelisation, maxmem: 256 * cost * blockSize }
      scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
    })
  const result = queue.then(run, run)
  queue = result.catch(() => undefined)
  return result
}

/** A line for the database: scrypt$cost$salt$key, salt and key in base64url. */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return `scrypt$${cost}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Compares in constant time, at the cost that the stored line names. */
export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [scheme, cost, salt, key] = stored.split('$')
  if (scheme !== 'scrypt' || !cost || !salt || !key) return false
  const expected = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
  return expected.length === found.length && timingSafeEqual(expected, found)
}
