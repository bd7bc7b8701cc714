import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

export interface HostileEntry {
  name: string
  content: Uint8Array
  deflate?: boolean
  /** Overrides what the headers say. */
  method?: number
  statedSize?: number
  statedCrc?: number
  flags?: number
  utf8Flag?: boolean
  externalAttributes?: number
}

/** A zip written field by field, so that it can say whatever an attacker would. */
export function hostileZip(entries: readonly HostileEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const data = entry.deflate ? deflateRawSync(entry.content) : Buffer.from(entry.content)
    const shared = sharedFields(entry, name.length, data.length)
    const localHeader = Buffer.alloc(4)
    localHeader.writeUInt32LE(0x04034b50)
    const local = Buffer.concat([localHeader, shared, name, data])
    locals.push(local)
    const head = Buffer.alloc(6)
    head.writeUInt32LE(0x02014b50)
    head.writeUInt16LE(0x0314, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.externalAttributes ?? 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(head, shared, tail, name)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

/** From "version needed" to the length of the extra field: the same in local and central headers. */
function sharedFields(entry: HostileEntry, nameLength: number, dataLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE((entry.flags ?? 0) | (entry.utf8Flag === false ? 0 : 0x800), 2)
  fields.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), 4)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(entry.statedCrc ?? crc32(entry.content), 10)
  fields.writeUInt32LE(dataLength, 14)
  fields.writeUInt32LE(entry.statedSize ?? entry.content.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}
