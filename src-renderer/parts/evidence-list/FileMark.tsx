import {
  IconFile,
  IconFileAlert,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileUnknown,
  IconPhoto,
} from '@tabler/icons-react'
import type { StoredState } from '../../../src-shared/contract/evidence.ts'
import { type EvidenceKind, evidenceKindOf } from '../../../src-shared/domain/evidence-kind.ts'
import { useText } from '../../shell/language.tsx'
import { Chip } from '../StatusChips.tsx'

const icons: Record<EvidenceKind, typeof IconFile> = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  word: IconFileTypeDocx,
  sheet: IconFileTypeXls,
  text: IconFileText,
  other: IconFile,
}

/** The kind of a file as a small picture, with its word for who does not see it. */
export function FileKindIcon({ mediaType }: { mediaType: string }) {
  const words = useText().evidence
  const kind = evidenceKindOf(mediaType)
  const Icon = icons[kind]
  return <Icon size={18} stroke={1.6} aria-label={words.kinds[kind]} style={{ flex: 'none' }} />
}

/** Says what is wrong with a stored file; nothing when nothing is. */
export function FileStateChip({ state }: { state: StoredState }) {
  const words = useText().evidence
  if (state === 'ok') return null
  return <Chip tone="soon" icon={state === 'missing' ? IconFileUnknown : IconFileAlert} label={words.states[state]} />
}
