import { createContext, use } from 'react'
import type { Bridge } from '../../src-shared/contract/bridge.ts'

const BridgeContext = createContext<Bridge | null>(null)

export const BridgeProvider = BridgeContext.Provider

export function useBridge(): Bridge {
  const bridge = use(BridgeContext)
  if (!bridge) throw new Error('BridgeProvider is missing above this component')
  return bridge
}
