import { auditSentence } from '../../src-shared/text/audit.ts'
import { useCall } from '../api/hooks.ts'
import { useLanguage } from '../shell/language.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { HistoryList } from './HistoryList.tsx'

/** Who did what to one object, on its own page: `<ObjectHistory objectType="task" objectId={id} />`. */
export function ObjectHistory({ objectType, objectId }: { objectType: string; objectId: string }) {
  const { language, text } = useLanguage()
  const history = useCall('audit.history', { objectType, objectId })
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
  if (history.data === undefined) return null
  return (
    <HistoryList
      entries={history.data.map(({ seq, at, personName, action, detail }) => ({
        id: String(seq),
        at,
        personName: personName ?? text.audit.system,
        sentence: auditSentence(language, action, detail),
      }))}
    />
  )
}
