import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useText } from '../../shell/language.tsx'
import { SkeletonRows } from '../SkeletonRows.tsx'
import classes from './file-preview.module.css'
import { drawPage, openPdf } from './pdf-document.ts'

/** A PDF page by page. Nothing in it runs, and nothing in it is asked for from outside. */
export default function PdfPreview({ file, name }: { file: Blob; name: string }) {
  const words = useText().evidence
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const pdf = openPdf(file)
    let current = true
    pdf.document.then(
      (opened) => current && setDocument(opened),
      () => current && setFailed(true),
    )
    return () => {
      current = false
      pdf.close()
    }
  }, [file])
  if (failed) return <p className={classes.none}>{words.previewFailed}</p>
  if (document === null) return <SkeletonRows rows={6} />
  return <Pages document={document} name={name} onFail={() => setFailed(true)} />
}

function Pages({ document, name, onFail }: { document: PDFDocumentProxy; name: string; onFail: () => void }) {
  const words = useText().evidence
  const [page, setPage] = useState(1)
  const { ref: frame, width } = useElementSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const fail = useEffectEvent(onFail)
  const pages = document.numPages
  useEffect(() => {
    if (canvas.current === null || width === 0) return
    let current = true
    const drawing = drawPage(document, page, canvas.current, width)
    drawing.done.catch(() => current && fail())
    return () => {
      current = false
      drawing.stop()
    }
  }, [document, page, width])
  const label = words.pageOf({ page, pages })
  return (
    <div>
      {pages > 1 && (
        <div className={classes.pager}>
          <PageButton label={words.previousPage} icon={IconChevronLeft} to={page - 1} pages={pages} onGo={setPage} />
          <span role="status">{label}</span>
          <PageButton label={words.nextPage} icon={IconChevronRight} to={page + 1} pages={pages} onGo={setPage} />
        </div>
      )}
      <div ref={frame} className={classes.page}>
        <canvas ref={canvas} role="img" aria-label={`${name}, ${label}`} />
      </div>
    </div>
  )
}

interface PageButtonProps {
  label: string
  icon: typeof IconChevronLeft
  to: number
  pages: number
  onGo(page: number): void
}

function PageButton({ label, icon: Icon, to, pages, onGo }: PageButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size="md"
      aria-label={label}
      title={label}
      disabled={to < 1 || to > pages}
      onClick={() => onGo(to)}
    >
      <Icon size={16} />
    </ActionIcon>
  )
}
