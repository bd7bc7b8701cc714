import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refresh } from '../../src-renderer/api/refresh.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A table on the screen that takes so long to be asked for again. */
async function shown(tookMs: number) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  let asked = 0
  const queryFn = () => {
    asked += 1
    return new Promise<number>((resolve) => setTimeout(() => resolve(asked), tookMs))
  }
  const close = new QueryObserver(client, { queryKey: ['coordination.status', {}], queryFn }).subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(tookMs)
  return { refresh: new Refresh(client), count: () => asked - 1, close }
}

describe('what is on the screen while files are taken in', () => {
  it('is asked for at once, and again for what changed meanwhile, however often', async () => {
    const { refresh, count, close } = await shown(40)
    refresh.changed(['coordination'])
    for (let commit = 0; commit < 30; commit += 1) refresh.changed(['coordination', 'plans'])
    expect(count()).toBe(1)
    await vi.advanceTimersByTimeAsync(40)
    expect(count()).toBe(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(count()).toBe(2)
    close()
  })

  it('leaves the work most of the time when it is slow to be asked for', async () => {
    const { refresh, count, close } = await shown(500)
    for (let ms = 0; ms < 25_000; ms += 50) {
      refresh.changed(['coordination'])
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(count()).toBeGreaterThan(8)
    expect(count()).toBeLessThan(12)
    close()
  })

  it('is not asked for when it is made of something else', async () => {
    const { refresh, count, close } = await shown(10)
    refresh.changed(['evidence'])
    await vi.advanceTimersByTimeAsync(100)
    expect(count()).toBe(0)
    close()
  })

  it('is asked for again after one that never came back', async () => {
    const { refresh, count, close } = await shown(60_000)
    refresh.changed(['coordination'])
    await vi.advanceTimersByTimeAsync(7_000)
    refresh.changed(['coordination'])
    await vi.advanceTimersByTimeAsync(100)
    expect(count()).toBe(2)
    close()
  })
})
