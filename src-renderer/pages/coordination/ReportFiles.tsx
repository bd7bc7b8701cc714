import { Button } from '@mantine/core'
import { IconFolder, IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { formatBytes } from '../../parts/file-size.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { filesOfDrop, reportsIn } from './files-of-drop.ts'

/** Many files or a whole folder: chosen or dropped, shown as a number and not one by one. */
export function ReportFiles({
  files,
  onChange,
}: {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
}) {
  const text = useText()
  const words = text.massImport
  const [over, setOver] = useState(false)
  const [unread, setUnread] = useState<readonly string[]>([])
  const many = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const add = (more: readonly File[]) => onChange([...files, ...more])
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then((dropped) => {
      setUnread(dropped.unread)
      add(dropped.files)
    })
  }
  const clear = () => {
    setUnread([])
    onChange([])
  }
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  return (
    <section
      aria-label={text.coordinationPage.importFiles}
      className={over ? `${classes.dropFiles} ${classes.dropOver}` : classes.dropFiles}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={classes.dropAsk}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPaperclip size={16} />}
          onClick={() => many.current?.click()}
        >
          {words.chooseFiles}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFolder size={16} />}
          onClick={() => folder.current?.click()}
        >
          {words.chooseFolder}
        </Button>
        <span>{words.drop}</span>
      </div>
      <input
        ref={many}
        type="file"
        hidden
        multiple
        accept=".json,.docx,.zip"
        aria-label={text.coordinationPage.importFiles}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])])
          // The same file can be chosen again after it was removed.
          event.currentTarget.value = ''
        }}
      />
      <input
        ref={(input) => {
          folder.current = input
          // React knows no property for it.
          input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        onChange={(event) => {
          add(reportsIn([...(event.currentTarget.files ?? [])]))
          event.currentTarget.value = ''
        }}
      />
      {unread.length > 0 && (
        <p role="alert" className={classes.hint}>
          {words.unread({ count: unread.length, names: unread.slice(0, 5).join(', ') })}
        </p>
      )}
      {files.length > 0 && (
        <div className={classes.dropAsk} role="status">
          <span>{words.chosen({ count: files.length, size: formatBytes(bytes) })}</span>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {words.clear}
          </Button>
        </div>
      )}
    </section>
  )
}
