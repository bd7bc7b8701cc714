import { ActionIcon, Button, Progress, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconPaperclip, IconPlayerStop, IconRefresh, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { visibleText } from '../../src-shared/domain/vietnamese-text.ts'
import { errorSentence } from '../../src-shared/text/text.ts'
import type { Upload, Uploads } from '../api/uploads.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import classes from './file-drop.module.css'
import { formatBytes } from './file-size.ts'

export interface FileDropProps {
  uploads: Uploads
  label: string
  /** As `<input accept>`: a help for choosing, not a check. */
  accept?: string
  multiple?: boolean
  /** The reminder that secret documents stay out; false where only the app's own files are taken. */
  secretNote?: boolean
}

/** Takes files by button, by drag and drop, and by paste; shows each on its way, with a way to stop it. */
export function FileDrop({ uploads, label, accept, multiple = true, secretNote = true }: FileDropProps) {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const add = (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length === 0) return
    // Where one file is wanted, another one takes the place of the first: it was the wrong one.
    if (!multiple) uploads.clear()
    uploads.add(multiple ? chosen : chosen.slice(0, 1))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    add(event.clipboardData.files)
  }
  return (
    <section
      aria-label={label}
      className={over ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <div className={classes.ask}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={16} />}
          onClick={() => input.current?.click()}
        >
          {text.parts.filesAdd}
        </Button>
        <span>{over ? text.parts.filesDropNow : text.parts.filesDrop}</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={label}
          multiple={multiple}
          {...(accept === undefined ? {} : { accept })}
          onChange={(event) => {
            add(event.currentTarget.files)
            // The same file can be chosen again after it was removed.
            event.currentTarget.value = ''
          }}
        />
      </div>
      {secretNote && <p className={classes.secret}>{text.parts.filesSecret}</p>}
      {uploads.list.length > 0 && (
        <ul className={classes.files} aria-label={text.parts.filesInWork}>
          {uploads.list.map((upload) => (
            <UploadLine key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </section>
  )
}

function UploadLine({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const text = useText()
  const { key, file, sentBytes, state } = upload
  // As the core stores it: a mark of direction in its name makes a program look like a PDF.
  const name = visibleText(file.name)
  const moving = state.kind === 'waiting' || state.kind === 'sending'
  const percent = file.size === 0 ? 0 : Math.min(100, (sentBytes / file.size) * 100)
  return (
    <li className={classes.file}>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <span className={classes.state}>
        {moving ? (
          <>
            <Progress value={percent} size="sm" aria-label={name} />
            {text.parts.fileSent({ sent: formatBytes(sentBytes), size: formatBytes(file.size) })}
          </>
        ) : state.kind === 'done' ? (
          <>
            <IconCheck size={14} aria-hidden /> {text.parts.fileDone} · {formatBytes(file.size)}
          </>
        ) : null}
      </span>
      <span>
        {(state.kind === 'failed' || state.kind === 'cancelled') && (
          <Act label={text.parts.fileRetry({ name })} icon={IconRefresh} onClick={() => uploads.retry(key)} />
        )}
        {moving ? (
          <Act label={text.parts.fileCancel({ name })} icon={IconPlayerStop} onClick={() => uploads.cancel(key)} />
        ) : (
          <Act label={text.parts.fileRemove({ name })} icon={IconX} onClick={() => uploads.remove(key)} />
        )}
      </span>
      <Problem upload={upload} />
    </li>
  )
}

function Act({ label, icon: Icon, onClick }: { label: string; icon: typeof IconX; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} />
    </ActionIcon>
  )
}

function Problem({ upload: { state, file } }: { upload: Upload }) {
  const { language } = useLanguage()
  const text = useText()
  if (state.kind === 'done') return <VisuallyHidden role="status">{text.parts.fileDone}</VisuallyHidden>
  if (state.kind === 'waiting' || state.kind === 'sending') return null
  return (
    <p className={classes.problem} role="alert">
      {state.kind === 'cancelled' && text.parts.fileCancelled}
      {state.kind === 'too-large' &&
        text.parts.fileTooLarge({ size: formatBytes(file.size), limit: formatBytes(state.limit) })}
      {state.kind === 'failed' && Object.values(errorSentence(language, state.error)).join(' ')}
    </p>
  )
}
