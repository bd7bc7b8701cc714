import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconHourglass,
  IconLock,
  IconMailQuestion,
  IconNumbers,
  IconPencil,
  IconRotate2,
} from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { DocumentType } from '../../src-shared/domain/document-type.ts'
import type { ReportState } from '../../src-shared/domain/report-state.ts'
import { useText } from '../shell/language.tsx'
import { Chip } from './StatusChips.tsx'

const looks: Record<ReportState, Pick<ComponentProps<typeof Chip>, 'tone' | 'icon'>> = {
  draft: { tone: 'plain', icon: IconPencil },
  submitted: { tone: 'accent', icon: IconHourglass },
  'sent-back': { tone: 'soon', icon: IconRotate2 },
  'content-approved': { tone: 'accent', icon: IconCircleCheck },
  numbered: { tone: 'accent', icon: IconNumbers },
  sealed: { tone: 'done', icon: IconLock },
  accepted: { tone: 'done', icon: IconCircleCheckFilled },
  'asked-to-complete': { tone: 'soon', icon: IconMailQuestion },
  withdrawn: { tone: 'plain', icon: IconArrowBackUp },
}

/** Where a report stands, in the words that offices use between and inside them. A yearly plan ends with its number. */
export function ReportStateChip({ state, type = 'report' }: { state: ReportState; type?: DocumentType }) {
  const text = useText()
  if (type === 'yearly-plan' && state === 'numbered')
    return <Chip {...looks.accepted} label={text.reports.planIssued} />
  return <Chip {...looks[state]} label={text.reports.states[state]} />
}
