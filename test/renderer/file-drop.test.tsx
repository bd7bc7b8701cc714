// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useUploads } from '../../src-renderer/api/uploads.ts'
import { FileDrop } from '../../src-renderer/parts/FileDrop.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { maxFileBytes } from '../../src-shared/contract/files.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

function Drop({ multiple = true }: { multiple?: boolean }) {
  const uploads = useUploads()
  return (
    <>
      <FileDrop uploads={uploads} label="Minh chứng" multiple={multiple} />
      <output>{uploads.staged.map(({ name }) => name).join(' ')}</output>
    </>
  )
}

const file = (name: string) => new File(['nội dung'], name)
const area = () => screen.getByRole('region', { name: 'Minh chứng' })
const stagedNames = () => screen.getAllByRole('status').at(-1)?.textContent

/** A host whose transfers end when the test says so. */
function slowHost() {
  const bridge = new FakeBridge()
  const sending: { name: string; tell(bytes: number): void; finish(): void }[] = []
  bridge.putFile = (sent, onProgress, signal) =>
    new Promise<Awaited<ReturnType<Bridge['putFile']>>>((resolve, reject) => {
      const value = { stagedId: crypto.randomUUID(), name: sent.name, size: sent.size, sha256: 'a'.repeat(64) }
      sending.push({ name: sent.name, tell: onProgress, finish: () => resolve({ ok: true, value }) })
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    })
  return { bridge, sending }
}

describe('FileDrop', () => {
  it('takes dropped and pasted files, one after another, and gives them staged', async () => {
    const { bridge, sending } = slowHost()
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [file('Báo cáo.docx'), file('ảnh.jpg')] } })
    fireEvent.paste(area(), { clipboardData: { files: [file('dán.png')] } })
    await waitFor(() => expect(sending).toHaveLength(1))
    for (const count of [1, 2, 3]) {
      act(() => sending.at(-1)?.finish())
      if (count < 3) await waitFor(() => expect(sending).toHaveLength(count + 1))
    }
    await waitFor(() => expect(stagedNames()).toBe('Báo cáo.docx ảnh.jpg dán.png'))
  })

  it('lets another file take the place of the wrong one where one is wanted, under way or not', async () => {
    const { bridge, sending } = slowHost()
    renderPart(<Drop multiple={false} />, bridge)
    const put = (name: string) => fireEvent.drop(area(), { dataTransfer: { files: [file(name)] } })
    put('nhầm.json')
    await waitFor(() => expect(sending).toHaveLength(1))
    act(() => sending[0]?.finish())
    await waitFor(() => expect(stagedNames()).toBe('nhầm.json'))
    put('cũng nhầm.json')
    await waitFor(() => expect(sending).toHaveLength(2))
    put('khóa.json')
    await waitFor(() => expect(sending).toHaveLength(3))
    act(() => sending[2]?.finish())
    await waitFor(() => expect(stagedNames()).toBe('khóa.json'))
    expect(screen.queryByText('nhầm.json')).toBeNull()
  })

  it('names a file as it will be stored, without marks that turn its ending round', async () => {
    const { bridge } = slowHost()
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [file('bao-cao-\u202efdp.exe')] } })
    await screen.findByText('bao-cao-fdp.exe')
  })

  it('shows how far a file is', async () => {
    const { bridge, sending } = slowHost()
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [file('Báo cáo.docx')] } })
    await waitFor(() => expect(sending).toHaveLength(1))
    act(() => sending[0]?.tell(5))
    expect(screen.getByText('5 byte / 10 byte')).toBeTruthy()
  })

  it('stops a file that is under way, goes on with the next, and sends it again when asked', async () => {
    const { bridge, sending } = slowHost()
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [file('một.pdf'), file('hai.pdf')] } })
    await waitFor(() => expect(sending).toHaveLength(1))
    fireEvent.click(screen.getByRole('button', { name: 'Dừng tải một.pdf' }))
    await waitFor(() => expect(sending.map(({ name }) => name)).toEqual(['một.pdf', 'hai.pdf']))
    act(() => sending[1]?.finish())
    await waitFor(() => expect(stagedNames()).toBe('hai.pdf'))
    fireEvent.click(screen.getByRole('button', { name: 'Tải lại một.pdf' }))
    await waitFor(() => expect(sending).toHaveLength(3))
    act(() => sending[2]?.finish())
    await waitFor(() => expect(stagedNames()).toBe('một.pdf hai.pdf'))
  })

  it('does not send what is larger than the store takes, and says how large it is', () => {
    const { bridge, sending } = slowHost()
    const huge = file('phim.mp4')
    Object.defineProperty(huge, 'size', { value: maxFileBytes + 1 })
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [huge] } })
    expect(screen.getByRole('alert').textContent).toContain('lớn hơn mức 250 MB')
    expect(sending).toHaveLength(0)
  })

  it('shows a refusal in its own words', async () => {
    const bridge = new FakeBridge()
    bridge.putFile = async () => ({
      ok: false,
      error: { code: 'disk.full', detail: { dir: 'D:\\dulieu' }, message: '' },
    })
    renderPart(<Drop />, bridge)
    fireEvent.drop(area(), { dataTransfer: { files: [file('a.pdf')] } })
    expect((await screen.findByRole('alert')).textContent).toContain('Không ghi được vào D:\\dulieu (ổ đĩa đã đầy).')
  })
})
