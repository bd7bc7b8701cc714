import { useParams } from 'wouter'
import { type PlanReadingId, planReadingId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { StartReading } from './StartReading.tsx'

/** Documents to read and those under review; with an id, the review of one. */
export default function PlanReadingPage() {
  const params = useParams<{ readingId?: string }>()
  if (params.readingId === undefined) return <StartReading />
  return <LoadedReview key={params.readingId} readingId={planReadingId.parse(params.readingId)} />
}

function LoadedReview({ readingId }: { readingId: PlanReadingId }) {
  const source = useCall('plan-sources.get', { readingId })
  const reading = useCall('plan-readings.get', { readingId })
  const error = source.error ?? reading.error
  if (error)
    return <ErrorNotice error={error} onRetry={() => void Promise.all([source.refetch(), reading.refetch()])} />
  if (!source.data || !reading.data) return <SkeletonRows rows={14} />
  return <ReviewDesk source={source.data} reading={reading.data} />
}
