import { AppError } from '../../../../src-shared/errors/app-error.ts'
import { sourceLimits } from '../source-limits.ts'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

let loaded: Promise<PdfJs> | null = null

/**
 * Opens a PDF in this thread, for its text alone: nothing is drawn, no font or script is run, nothing is fetched.
 * @throws AppError `source.encrypted`, `source.damaged`, `source.too-large`, `source.too-many-pages`
 */
export async function openPdf(bytes: Uint8Array, limits = sourceLimits): Promise<PdfDocument> {
  if (bytes.length > limits.pdfBytes) {
    throw new AppError('source.too-large', { size: bytes.length, limit: limits.pdfBytes })
  }
  loaded ??= load()
  const { getDocument, VerbosityLevel } = await loaded
  const task = getDocument({
    // The library takes the bytes for itself.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  // Opened by no password: there is nobody to ask in this thread.
  const pdf = await task.promise.catch((cause: unknown) => {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    if (isLocked) throw new AppError('source.encrypted', { format: 'pdf' }, { cause })
    throw new AppError('source.damaged', { format: 'pdf' }, { cause })
  })
  if (pdf.numPages > limits.pages) {
    await task.destroy()
    throw new AppError('source.too-many-pages', { pages: pdf.numPages, limit: limits.pages })
  }
  return pdf
}

/**
 * The library asks for a native drawing module while it loads, only to find three classes of browsers. Text needs none
 * of them: names that are there keep it from loading the module.
 */
async function load(): Promise<PdfJs> {
  // What the library looks for by name has no place in the types of the global object.
  const stand = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) stand[name] ??= class {}
  // Named here so that the library finds it loaded and looks for no file beside the bundle.
  stand.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
