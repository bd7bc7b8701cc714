import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Its own file beside the app's, so the policy `worker-src 'self'` holds. Legacy: browsers of offices are not the newest.
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

export interface OpenedPdf {
  document: Promise<PDFDocumentProxy>
  /** Stops reading and frees the memory of the worker. */
  close(): void
}

export function openPdf(file: Blob): OpenedPdf {
  let closed = false
  let end = () => {}
  const read = async () => {
    const data = new Uint8Array(await file.arrayBuffer())
    if (closed) throw new Error('closed before it was read')
    // XFA forms would build their own HTML in the page; scripts inside a PDF are never run by this build.
    const task = getDocument({ data, enableXfa: false })
    end = () => void task.destroy()
    return task.promise
  }
  return {
    document: read(),
    close: () => {
      closed = true
      end()
    },
  }
}

/** Draws one page, as wide as asked in CSS pixels, sharp on the screen at hand. Returns how to stop. */
export function drawPage(
  document: PDFDocumentProxy,
  page: number,
  canvas: HTMLCanvasElement,
  cssWidth: number,
): { done: Promise<void>; stop(): void } {
  let stopped = false
  let cancel = () => {}
  const draw = async () => {
    const pdfPage = await document.getPage(page)
    if (stopped) return
    const scale = (cssWidth / pdfPage.getViewport({ scale: 1 }).width) * devicePixelRatio
    const viewport = pdfPage.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = pdfPage.render({ canvas, viewport })
    cancel = () => task.cancel()
    await task.promise
  }
  return {
    done: draw(),
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
