import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { BodyByRule } from './BodyByRule.tsx'
import { BodyToChoose } from './BodyToChoose.tsx'
import classes from './handovers.module.css'
import { PreviewDialog } from './PreviewDialog.tsx'
import { TransferSection } from './TransferSection.tsx'
import { useChoices } from './use-choices.ts'

/** What still names bodies that have ended: by rule at one click, the rest as a person chooses. */
export default function HandoversPage() {
  const text = useText()
  const words = text.handovers
  const list = useCall('handovers.list', {})
  const transfers = useCall('reorganisations.transfers', {})
  const apply = useCommand('handovers.apply')
  const bodies = list.data?.bodies ?? []
  const choices = useChoices(bodies)
  const [isLooking, setLooking] = useState(false)
  const lines = bodies.reduce((sum, body) => sum + body.lines.length, 0)
  const byRule = bodies.filter((body) => body.lines.some(({ proposed }) => proposed !== null))
  const byPerson = bodies.filter((body) => body.lines.some(({ proposed }) => proposed === null))
  const submit = () =>
    apply.mutate(
      { moves: choices.moves },
      {
        onSuccess: (done) => {
          notifications.show({ message: words.applied(done) })
          choices.clear()
          setLooking(false)
        },
        onError: () => void list.refetch(),
      },
    )
  return (
    <>
      <PageHeader
        title={words.title}
        back={{ href: '/catalogue', label: text.agencies.title }}
        numbers={list.data && lines > 0 ? words.numbers({ lines, bodies: bodies.length }) : null}
        primary={
          lines > 0 && (
            <Button disabled={choices.moves.length === 0} onClick={() => setLooking(true)}>
              {words.apply({ count: choices.moves.length })}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <SkeletonRows />}
        {list.data && lines === 0 && transfers.data?.length === 0 && <EmptyState sentence={words.nothing} />}
        {list.data && list.data.inPackages > 0 && (
          <Text size="sm" c="var(--snv-dimmed)">
            {words.inPackages({ count: list.data.inPackages })}
          </Text>
        )}
        {list.data?.oldAreas.map(({ planName, area }) => (
          <Text key={`${planName} ${area}`} size="sm" c="var(--snv-dimmed)">
            {words.oldArea({ plan: planName, area })}
          </Text>
        ))}
        {byRule.length > 0 && (
          <section className={classes.section} aria-labelledby="by-rule">
            <h2 id="by-rule">{words.byRule}</h2>
            <p className={classes.quiet}>{words.byRuleHint}</p>
            <ul className={classes.bodies}>
              {byRule.map((body) => (
                <BodyByRule
                  key={body.agency.id}
                  body={body}
                  isTaken={choices.isTaken(body.agency.id)}
                  onTake={(taken) => choices.take(body.agency.id, taken)}
                />
              ))}
            </ul>
          </section>
        )}
        {byPerson.length > 0 && (
          <section className={classes.section} aria-labelledby="by-person">
            <h2 id="by-person">{words.byPerson}</h2>
            <p className={classes.quiet}>{words.byPersonHint}</p>
            <ul className={classes.bodies}>
              {byPerson.map((body) => (
                <BodyToChoose key={body.agency.id} body={body} choices={choices} />
              ))}
            </ul>
          </section>
        )}
        <ErrorNotice error={transfers.error} onRetry={() => void transfers.refetch()} />
        {transfers.data && transfers.data.length > 0 && (
          <section className={classes.section} aria-labelledby="by-function">
            <h2 id="by-function">{text.reorganisations.worklist.title}</h2>
            <p className={classes.quiet}>{text.reorganisations.worklist.hint}</p>
            <ul className={classes.bodies}>
              {transfers.data.map((transfer) => (
                <TransferSection key={transfer.id} transfer={transfer} onStale={() => void transfers.refetch()} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {isLooking && (
        <PreviewDialog
          bodies={bodies}
          moves={choices.moves}
          names={choices.names}
          busy={apply.isPending}
          error={apply.error}
          onSubmit={submit}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  )
}
