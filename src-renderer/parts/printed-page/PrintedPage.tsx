import { useMemo } from 'react'
import { composeDocument } from '../../../src-shared/domain/printed-document/compose-document.ts'
import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import type { Orientation } from '../../../src-shared/domain/printed-document/page-geometry.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import styles from './PrintedPage.module.css'
import { type LinkOf, PrintedPieces, TwoColumns } from './PrintedPieces.tsx'
import { sheetCss } from './print-css.ts'
import './tinos.ts'

export interface PrintedPageProps {
  document: PrintedDocument
  /** Labels for screen readers; the document itself is always in Vietnamese. */
  text: Text['documents']
  /** 1 is the size on paper; one for each orientation where sheets of both are to fit one width. */
  zoom?: number | Record<Orientation, number>
  /** Where words lead, by their marks; null for words that lead nowhere. */
  linkOf?: LinkOf
}

/** The document as it will be printed: one sheet for its text, one for each annex, with the very words of the DOCX. */
export function PrintedPage({ document, text, zoom = 1, linkOf }: PrintedPageProps) {
  const zoomOf = (orientation: Orientation) => (typeof zoom === 'number' ? zoom : zoom[orientation])
  const composed = useMemo(() => composeDocument(document), [document])
  return (
    <section className={styles.pages} aria-label={text.pages}>
      <article
        className={styles.sheet}
        data-sheet={0}
        style={{ ...sheetCss('portrait'), zoom: zoomOf('portrait') }}
        lang="vi"
      >
        {composed.letterhead && <TwoColumns block={composed.letterhead} />}
        <PrintedPieces pieces={composed.body} linkOf={linkOf} />
        {composed.closing && (
          <div className={styles.closing}>
            <TwoColumns block={composed.closing} />
          </div>
        )}
        <PrintedPieces pieces={composed.afterClosing} />
      </article>
      {composed.annexes.map((annex, index) => (
        <article
          key={index}
          className={styles.sheet}
          data-sheet={index + 1}
          style={{ ...sheetCss(annex.orientation), zoom: zoomOf(annex.orientation) }}
          lang="vi"
          aria-label={text.annexPage({ number: index + 1 })}
        >
          <PrintedPieces pieces={annex.pieces} linkOf={linkOf} />
        </article>
      ))}
    </section>
  )
}
