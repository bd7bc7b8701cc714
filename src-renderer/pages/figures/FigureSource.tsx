import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { Figure } from '../../../src-shared/contract/figures.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useSaveFile } from '../../api/files.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './imports.module.css'

/** "Nguồn: …, chưa niêm phong" for a figure of earlier years; null for what was typed. */
function sourceText(words: Text['figures']['imports'], { origin, source }: Figure): string | null {
  if (source === null) return null
  return origin === 'imported' ? words.earlierMark({ source }) : words.sourceMark({ source })
}

/** Where a figure comes from, under its number. */
export function SourceMark({ figure }: { figure: Figure }) {
  const mark = sourceText(useText().figures.imports, figure)
  return mark === null ? null : <p className={classes.more}>{mark}</p>
}

/** In the grid: that a figure came out of a file, and from which document. */
export function SourceIcon({ figure }: { figure: Figure }) {
  const mark = sourceText(useText().figures.imports, figure)
  if (mark === null) return null
  return (
    <span className={classes.fate} data-fate="same" title={mark}>
      <IconFileSpreadsheet size={16} aria-label={mark} />
    </span>
  )
}

/** Where a figure comes from, with the file that it was read out of. */
export function FigureSource({ figure }: { figure: Figure }) {
  const words = useText().figures.imports
  const save = useSaveFile()
  const mark = sourceText(words, figure)
  if (mark === null) return null
  const { sourceFile } = figure
  return (
    <>
      <p className={classes.note}>{mark}</p>
      {sourceFile && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({ kind: 'evidence', id: sourceFile.evidenceId })}
        >
          {words.openFile({ name: sourceFile.name })}
        </Button>
      )}
      <ErrorNotice error={save.error} />
    </>
  )
}
