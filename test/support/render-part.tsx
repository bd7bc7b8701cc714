import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { FakeBridge } from './fake-bridge.ts'

/** Draws a part below everything that the app puts above it. */
export function renderPart(part: ReactNode, bridge = new FakeBridge()) {
  return { bridge, ...render(<Surroundings bridge={bridge}>{part}</Surroundings>) }
}
