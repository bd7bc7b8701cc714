import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { OfficeForm } from './OfficeForm.tsx'

export default function OfficeSection() {
  const office = useCall('office.get', {})
  if (office.isError) return <ErrorNotice error={office.error} onRetry={() => void office.refetch()} />
  return office.data ? <OfficeForm office={office.data} /> : <SkeletonRows />
}
