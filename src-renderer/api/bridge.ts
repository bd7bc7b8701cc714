import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { type DesktopWire, desktopWireName } from '../../src-shared/contract/desktop-wire.ts'
import { browserPlace, httpBridge } from './transport-http.ts'
import { ipcBridge } from './transport-ipc.ts'

/** Picks the transport of this window: the preload script's wire on the desktop, loopback HTTP in a browser. */
export function pickBridge(): Bridge {
  // Only our own preload script puts this name on the window, and it puts exactly this type there.
  const wire = (window as unknown as Record<string, unknown>)[desktopWireName] as DesktopWire | undefined
  return wire ? ipcBridge(wire) : httpBridge(browserPlace())
}
