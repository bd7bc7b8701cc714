import { useEffect, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { pageRules } from '../../../src-shared/domain/printed-document/page-rules.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { PrintedPage } from './PrintedPage.tsx'
import styles from './print-sheets.module.css'

export interface PrintSheetsProps {
  document: PrintedDocument
  text: Text['documents']
  /** What the print dialog proposes as the name of a PDF. */
  fileName: string
  onClose(): void
}

/** Opens the print dialog of the window's own engine on these sheets alone; it can keep them as PDF. */
export function PrintSheets({ document: printed, text, fileName, onClose }: PrintSheetsProps) {
  useEffect(() => {
    const { title } = document
    const words = JSON.stringify(printed)
    let isGone = false
    window.addEventListener('afterprint', onClose)
    // Letters that are not loaded yet would be printed in another font.
    void Promise.all(['400', '700', 'italic 400', 'italic 700'].map((style) => loadFont(style, words)))
      .then(() => document.fonts.ready)
      .then(() => {
        if (isGone) return
        document.title = fileName
        window.print()
      })
    return () => {
      isGone = true
      document.title = title
      window.removeEventListener('afterprint', onClose)
    }
  }, [printed, fileName, onClose])
  useLayoutEffect(() => {
    const orientations = ['portrait' as const, ...printed.annexes.map(({ orientation }) => orientation)]
    const rules = new CSSStyleSheet()
    rules.replaceSync(pageRules(orientations))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules)
    }
  }, [printed])
  return createPortal(
    <div className={styles.root} data-print-root>
      <PrintedPage document={printed} text={text} />
    </div>,
    document.body,
  )
}

/** Each file of the font holds other letters: the words of the document itself say which ones are needed. */
const loadFont = (style: string, words: string) => document.fonts.load(`${style} 14pt Tinos`, words)
