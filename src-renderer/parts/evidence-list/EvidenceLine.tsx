import type { EvidenceRow } from '../../../src-shared/contract/evidence.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import { useText } from '../../shell/language.tsx'
import { formatBytes } from '../file-size.ts'
import classes from './evidence-list.module.css'
import { FileKindIcon, FileStateChip } from './FileMark.tsx'

/** A file as one line: kind, name, document, state. Pressing the name looks at it. */
export function EvidenceLine({ row, onOpen }: { row: EvidenceRow; onOpen(row: EvidenceRow): void }) {
  const words = useText().evidence
  const facts = [documentLine(words, row.document), formatBytes(row.size)]
  return (
    <span className={classes.line}>
      <FileKindIcon mediaType={row.mediaType} />
      <span className={classes.words}>
        <button type="button" className={classes.name} onClick={() => onOpen(row)}>
          {row.fileName}
        </button>
        <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <FileStateChip state={row.state} />
    </span>
  )
}

/** "94/KH-UBND, 08/03/2023, UBND tỉnh: trích yếu"; empty when nothing is known of the document. */
export function documentLine(words: Text['evidence'], document: EvidenceRow['document']): string {
  const { number, date, issuer, subject } = document
  const cited = [number, date && words.ofDate({ date: formatDate(date) }), issuer].filter(Boolean).join(', ')
  return [cited, subject].filter(Boolean).join(': ')
}
