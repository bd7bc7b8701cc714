import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { TypedBody } from '../../../src-shared/contract/matches.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { BodyLine, type Target } from './BodyLine.tsx'
import type { ChosenBody } from './BodyPick.tsx'
import { Joins } from './Joins.tsx'
import classes from './matching.module.css'
import { PlanLine } from './PlanLine.tsx'

/** What was typed in by hand and may be among what the coordinator sent: the sure pairs at one click, the rest by choice. */
export default function MatchingPage() {
  const text = useText()
  const words = text.matches
  const list = useCall('matches.list', {})
  const join = useCommand('matches.joinBodies')
  // Only what a person chose differently than the rule: one of those proposed, another body, or none.
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenBody | string | null>>(new Map())
  const { bodies = [], plans = [], receivedPlans = [], joins = [] } = list.data ?? {}
  const proposed = bodies.filter(({ candidates }) => candidates.length > 0)
  const others = bodies.filter(({ candidates }) => candidates.length === 0)
  const [asked] = useSearchParams()
  const [waiting, setWaiting] = useState(0)
  const [withOthers, setWithOthers] = useState(asked.has('body'))
  const targetOf = (body: TypedBody): Target | null => {
    const said = chosen.get(body.id)
    if (typeof said === 'object' && said !== null) return { by: 'person', body: said }
    const found = body.candidates.find(({ id, isSure }) => (said === undefined ? isSure : id === said))
    return found ? { by: 'rule', body: found } : null
  }
  const lineOf = (body: TypedBody) => (
    <BodyLine
      key={body.id}
      body={body}
      target={targetOf(body)}
      onChoose={(said) => setChosen(new Map(chosen).set(body.id, said))}
    />
  )
  const likelyPlans = plans.filter(({ candidates }) => candidates.length > 0)
  const pairs = bodies.flatMap((body) => {
    const target = body.refusal === null ? targetOf(body) : null
    if (target === null) return []
    const isSure = target.by === 'rule' && target.body.isSure
    return [{ fromId: body.id, expectedVersion: body.version, toId: target.body.id, isSure }]
  })
  const allSure = pairs.every(({ isSure }) => isSure)
  const submit = () =>
    join.mutate(
      { pairs: pairs.map(({ isSure: _, ...pair }) => pair) },
      {
        onSuccess: ({ joined, toHandOver }) => {
          showDone(words.bodiesJoined({ count: joined }))
          setWaiting(toHandOver)
          setChosen(new Map())
        },
        onError: () => void list.refetch(),
      },
    )
  return (
    <>
      <PageHeader
        title={words.title}
        back={{ href: '/catalogue', label: text.agencies.title }}
        numbers={
          proposed.length + likelyPlans.length > 0
            ? words.numbers({ bodies: proposed.length, plans: likelyPlans.length })
            : null
        }
        primary={
          pairs.length > 0 && (
            <Button loading={join.isPending} onClick={submit}>
              {allSure ? words.joinSure({ count: pairs.length }) : words.joinChosen({ count: pairs.length })}
            </Button>
          )
        }
      />
      <div className={classes.page}>
        <ErrorNotice error={join.error} />
        {waiting > 0 && (
          <Alert color="yellow" mb="md" role="status">
            {words.waitsForHeirs({ count: waiting })} <Link href="/catalogue/to-hand-over">{words.seeHandovers}</Link>
          </Alert>
        )}
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <SkeletonRows />}
        {list.data && bodies.length + plans.length === 0 && <EmptyState sentence={words.nothing} />}
        {plans.length > 0 && (
          <section className={classes.section} aria-labelledby="typed-plans">
            <h2 id="typed-plans">{words.plans}</h2>
            <p className={classes.quiet}>{words.plansHint}</p>
            <ul className={classes.lines}>
              {plans.map((plan) => (
                <PlanLine key={plan.id} plan={plan} received={receivedPlans} />
              ))}
            </ul>
          </section>
        )}
        {proposed.length > 0 && (
          <section className={classes.section} aria-labelledby="typed-bodies">
            <h2 id="typed-bodies">{words.bodies}</h2>
            <p className={classes.quiet}>{words.bodiesHint}</p>
            <ul className={classes.lines}>{proposed.map(lineOf)}</ul>
          </section>
        )}
        {others.length > 0 && (
          <section className={classes.section} aria-labelledby="other-bodies">
            <h2 id="other-bodies">{words.otherBodies}</h2>
            <p className={classes.quiet}>{words.otherBodiesHint}</p>
            {withOthers ? (
              <ul className={classes.lines}>{others.map(lineOf)}</ul>
            ) : (
              <Button variant="default" size="xs" mt={8} onClick={() => setWithOthers(true)}>
                {words.showOthers({ count: others.length })}
              </Button>
            )}
          </section>
        )}
        {joins.length > 0 && <Joins joins={joins} />}
      </div>
    </>
  )
}
