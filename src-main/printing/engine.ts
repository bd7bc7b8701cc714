/** What turns one page of HTML into a PDF: a Chromium found on the machine, or the one inside Electron. */
export interface PrintEngine {
  /** Ends at once, and leaves nothing behind, when the signal is aborted: it throws the reason. */
  print(html: string, signal: AbortSignal): Promise<Uint8Array>
}
