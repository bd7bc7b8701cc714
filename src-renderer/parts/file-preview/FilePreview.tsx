import { lazy, Suspense, useEffect, useState } from 'react'
import type { FileKind } from '../../../src-shared/contract/files.ts'
import { type EvidenceKind, evidenceKindOf } from '../../../src-shared/domain/evidence-kind.ts'
import { useStoredFile } from '../../api/files.ts'
import { useText } from '../../shell/language.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { formatBytes } from '../file-size.ts'
import { SkeletonRows } from '../SkeletonRows.tsx'
import classes from './file-preview.module.css'

// The reader of PDF is large; it comes when the first PDF is looked at.
const PdfPreview = lazy(() => import('./PdfPreview.tsx'))

/** A larger file is downloaded and opened with its own program; here it would fill the window's memory. */
const largestShown = 40 * 1024 * 1024
const textShown = 256 * 1024

const viewers = { image: ImagePreview, pdf: PdfPreview, text: TextPreview } as const

const viewerOf = (kind: EvidenceKind) => (kind in viewers ? viewers[kind as keyof typeof viewers] : null) // `in` has just told

export interface FilePreviewProps {
  kind: FileKind
  id: string
  name: string
  mediaType: string
  size: number
}

/** A stored file as far as the window itself can show it. What its content is decides, never its name. */
export function FilePreview({ kind, id, name, mediaType, size }: FilePreviewProps) {
  const words = useText().evidence
  const Viewer = viewerOf(evidenceKindOf(mediaType))
  if (Viewer === null) return <p className={classes.none}>{words.noPreview}</p>
  if (size > largestShown) return <p className={classes.none}>{words.previewTooLarge}</p>
  return <Loaded key={id} kind={kind} id={id} name={name} Viewer={Viewer} />
}

interface ViewerProps {
  file: Blob
  name: string
}

function Loaded({ kind, id, name, Viewer }: { kind: FileKind; id: string; name: string; Viewer: ViewerOf }) {
  const file = useStoredFile(kind, id)
  if (file.isError) return <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
  if (file.data === undefined) return <SkeletonRows rows={6} />
  return (
    <Suspense fallback={<SkeletonRows rows={6} />}>
      <Viewer file={file.data} name={name} />
    </Suspense>
  )
}

type ViewerOf = (typeof viewers)[keyof typeof viewers]

function ImagePreview({ file, name }: ViewerProps) {
  const words = useText().evidence
  const [address, setAddress] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (broken) return <p className={classes.none}>{words.previewFailed}</p>
  return address && <img className={classes.image} src={address} alt={name} onError={() => setBroken(true)} />
}

function TextPreview({ file, name }: ViewerProps) {
  const words = useText().evidence
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void file
      .slice(0, textShown)
      .text()
      .then((read) => {
        if (current) setText(read)
      })
    return () => {
      current = false
    }
  }, [file])
  if (text === null) return <SkeletonRows rows={6} />
  return (
    <>
      {/* Scrolls by keyboard too, so it takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <section className={classes.text} tabIndex={0} aria-label={name}>
        {text}
      </section>
      {file.size > textShown && <p className={classes.none}>{words.textCut({ size: formatBytes(textShown) })}</p>}
    </>
  )
}
