import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useLocation, useParams } from 'wouter'
import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { type WordReturnId, wordReturnId } from '../../../src-shared/domain/ids.ts'
import { textAbout } from '../../../src-shared/text/text-about.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useLanguage, useText, WithText } from '../../shell/language.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { ChangeList } from './ChangeList.tsx'
import { isOfWords, useDecide } from './use-decide.ts'
import { WordNotes } from './WordNotes.tsx'
import classes from './word-return.module.css'

/** What somebody did in Word, change by change, to be accepted into the report or refused. */
export default function WordReturnPage() {
  const { language } = useLanguage()
  const id = wordReturnId.safeParse(useParams<{ returnId: string }>().returnId)
  const loaded = useCall(
    'reports.wordReturn',
    // Asked only when it is an id.
    { returnId: id.data ?? ('' as WordReturnId) },
    { enabled: id.success, keepPrevious: true },
  )
  if (!id.success || loaded.data === null) return <NotFound />
  if (loaded.isError) return <ErrorNotice error={loaded.error} onRetry={() => void loaded.refetch()} />
  if (!loaded.data) return <SkeletonRows />
  return (
    <WithText text={textAbout(loaded.data.documentType, language)}>
      <OneReturn view={loaded.data} />
    </WithText>
  )
}

function OneReturn({ view }: { view: WordReturn }) {
  const words = useText().wordEdits
  const [, navigate] = useLocation()
  const decide = useDecide(view)
  const close = useCommand('reports.closeReturn')
  const report = `/reports/${view.reportId}`
  const open = view.changes.filter((one) => one.decision === null)
  const ofWords = open.filter(({ change }) => isOfWords(change))
  const finish = () =>
    close.mutate({ returnId: view.returnId, expectedVersion: view.version }, { onSuccess: () => navigate(report) })
  return (
    <>
      <PageHeader
        title={words.title}
        back={{ href: report, label: words.backToReport }}
        numbers={`${words.left({ count: open.length })} · ${words.counts(view)}`}
        actions={
          view.mayDecide && (
            <>
              {ofWords.length > 1 && (
                <Button
                  variant="default"
                  leftSection={<IconChecks size={16} aria-hidden />}
                  disabled={decide.busy}
                  onClick={() => decide.acceptAll(ofWords.map(({ change }) => change))}
                >
                  {words.acceptAll({ count: ofWords.length })}
                </Button>
              )}
              {view.mayUndo && (
                <Button variant="default" disabled={decide.busy} onClick={decide.undo}>
                  {words.undoLast}
                </Button>
              )}
            </>
          )
        }
        primary={
          view.mayDecide && (
            <Button variant={open.length === 0 ? 'filled' : 'default'} loading={close.isPending} onClick={finish}>
              {words.finish}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        <div className={classes.column}>
          <Standing view={view} />
          <ErrorNotice error={decide.error ?? close.error} />
          {view.changes.length === 0 ? (
            <EmptyState sentence={view.accepted + view.refused > 0 ? words.allDecided : words.nothing} />
          ) : (
            <ChangeList view={view} decide={decide} />
          )}
          <WordNotes view={view} />
        </div>
      </div>
    </>
  )
}

/** Which file it is, and what stands in the way. */
function Standing({ view }: { view: WordReturn }) {
  const words = useText().wordEdits
  const { exported, fileName, revision, isGuessed, mayDecide, state } = view
  const date = formatDate(vietnamDateOf(exported.at))
  return (
    <div className={classes.standing}>
      <p className={classes.fileName}>{fileName}</p>
      <p>{words.exportedBy({ date, person: exported.personName, revision: exported.revision })}</p>
      {exported.revision !== revision && (
        <p className={classes.warning}>{words.olderRevision({ exported: exported.revision, now: revision })}</p>
      )}
      {isGuessed && <p className={classes.warning}>{words.guessed}</p>}
      {!mayDecide && <p className={classes.warning}>{state === 'closed' ? words.closed : words.mayNot}</p>}
      {mayDecide && view.changes.length > 0 && <p className={classes.hint}>{words.keys}</p>}
    </div>
  )
}
