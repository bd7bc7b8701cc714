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

/** Where a report stands, in the words that offices use between and inside them. */
export function ReportStateChip({ state }: { state: ReportState }) {
  const text = useText()
  return <Chip {...looks[state]} label={text.reports.states[state]} />
}
