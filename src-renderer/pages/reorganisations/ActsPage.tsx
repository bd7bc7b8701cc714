import { Button, Text } from '@mantine/core'
import { IconBan, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { RecordedAct } from '../../../src-shared/contract/reorganisations.ts'
import { vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { ToldChanges } from '../../parts/told-changes/ToldChanges.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './reorganisations.module.css'

/** Which documents changed who is who, the last recorded first, and the way back from a mistake. */
export default function ActsPage() {
  const text = useText()
  const words = text.reorganisations
  const list = useCall('reorganisations.list', {})
  const [, navigate] = useLocation()
  const mayEdit = useHasRole('clerk', 'coordinator', 'administrator')
  const [wrong, setWrong] = useState<RecordedAct | null>(null)
  return (
    <>
      <PageHeader
        title={words.title}
        back={{ href: '/catalogue', label: text.agencies.title }}
        numbers={list.data && list.data.length > 0 ? words.count({ count: list.data.length }) : null}
        primary={
          mayEdit && (
            <Button component={Link} href="/catalogue/reorganisations/new" leftSection={<IconPlus size={16} />}>
              {words.newTitle}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <SkeletonRows />}
        {list.data?.length === 0 && (
          <EmptyState
            sentence={words.none}
            action={
              mayEdit && (
                <Button variant="default" onClick={() => navigate('/catalogue/reorganisations/new')}>
                  {words.newTitle}
                </Button>
              )
            }
          />
        )}
        {list.data?.map((act) => (
          <Act key={act.id} act={act} onTakeBack={mayEdit ? () => setWrong(act) : null} />
        ))}
      </div>
      {wrong && <TakeBackDialog act={wrong} onClose={() => setWrong(null)} />}
    </>
  )
}

function Act({ act, onTakeBack }: { act: RecordedAct; onTakeBack: (() => void) | null }) {
  const words = useText().reorganisations
  const { takenBackAt, takenBackBy } = act
  const isStanding = takenBackAt === null
  return (
    <section className={classes.section} aria-label={act.documentNumber}>
      <div className={classes.head}>
        <h2>{words.document({ number: act.documentNumber, date: act.documentDate, issuer: act.issuer })}</h2>
        {!isStanding && <Chip icon={IconBan} label={words.takenBack} />}
        {isStanding && onTakeBack && (
          <Button variant="default" size="xs" onClick={onTakeBack}>
            {words.takeBack}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>
        {[act.subject, words.effectiveSince({ on: act.effectiveOn })].filter(Boolean).join(' · ')}
      </p>
      <div className={isStanding ? undefined : classes.takenBack}>
        <ToldChanges told={act.told} />
      </div>
      <p className={classes.quiet}>
        {[
          act.receivedFrom !== null && words.receivedFrom({ name: act.receivedFrom }),
          words.recordedBy({ name: act.recordedBy, on: vietnamDateOf(act.recordedAt) }),
          takenBackAt !== null && words.takenBackBy({ name: takenBackBy ?? '', on: vietnamDateOf(takenBackAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  )
}

function TakeBackDialog({ act, onClose }: { act: RecordedAct; onClose(): void }) {
  const words = useText().reorganisations
  const takeBack = useCommand('reorganisations.takeBack')
  const submit = () =>
    takeBack.mutate(
      { id: act.id },
      {
        onSuccess: () => {
          showDone(words.tookBack)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      opened
      title={words.takeBackTitle}
      verb={words.takeBack}
      busy={takeBack.isPending}
      error={takeBack.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text fw={600}>{words.document({ number: act.documentNumber, date: act.documentDate, issuer: act.issuer })}</Text>
      <Text>{words.takeBackHint}</Text>
    </FormDialog>
  )
}
