import type { Bridge } from '../../src-shared/contract/bridge.ts'
import type { DesktopWire } from '../../src-shared/contract/desktop-wire.ts'
import { bytesOnDemand } from './file-bytes.ts'

/** The bridge over the preload script of the desktop window. */
export function ipcBridge(wire: DesktopWire): Bridge {
  return {
    call: (name, input) => wire.call(name, input),
    putFile: (file, onProgress, signal) => wire.putFile(bytesOnDemand(file, signal), onProgress),
    async readFile(kind, id) {
      const pieces: ArrayBuffer[] = []
      const read = await wire.readFile(kind, id, (bytes) => pieces.push(bytes))
      return read.ok ? { ok: true, value: new Blob(pieces, { type: read.value.mediaType }) } : read
    },
    saveFile: (kind, id) => wire.saveFile(kind, id),
    onEvent: (listener) => wire.onEvent(listener),
  }
}
