import { configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { FakeBridge } from './fake-bridge.ts'

// A second is short for a machine that runs other tests beside; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 })

/** Draws a part below everything that the app puts above it. */
export function renderPart(part: ReactNode, bridge = new FakeBridge()) {
  return { bridge, ...render(<Surroundings bridge={bridge}>{part}</Surroundings>) }
}
