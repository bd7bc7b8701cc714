import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TypedBody } from '../../../src-shared/contract/matches.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { BodyLine } from './BodyLine.tsx'
import { Joins } from './Joins.tsx'
import classes from './matching.module.css'
import { PlanLine } from './PlanLine.tsx'

/** What was typed in by hand and may be among what the coordinator sent: the sure pairs at one click, the rest by choice. */
export default function MatchingPage() {
  const text = useText()
  const words = text.matches
  const list = useCall('matches.list', {})
  const join = useCommand('matches.joinBodies')
  // Only what a person chose differently than the rule.
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map())
  const { bodies = [], plans = [], joins = [] } = list.data ?? {}
  const targetOf = (body: TypedBody) => {
    const said = chosen.get(body.id)
    return body.candidates.find(({ id, isSure }) => (said === undefined ? isSure : id === said)) ?? null
  }
  const pairs = bodies.flatMap((body) => {
    const target = body.refusal === null ? targetOf(body) : null
    return target ? [{ fromId: body.id, expectedVersion: body.version, toId: target.id, isSure: target.isSure }] : []
  })
  const allSure = pairs.every(({ isSure }) => isSure)
  const submit = () =>
    join.mutate(
      { pairs: pairs.map(({ isSure: _, ...pair }) => pair) },
      {
        onSuccess: ({ joined }) => {
          showDone(words.bodiesJoined({ count: joined }))
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
          bodies.length + plans.length > 0 ? words.numbers({ bodies: bodies.length, plans: plans.length }) : null
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
        {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <SkeletonRows />}
        {list.data && bodies.length + plans.length === 0 && <EmptyState sentence={words.nothing} />}
        {plans.length > 0 && (
          <section className={classes.section} aria-labelledby="typed-plans">
            <h2 id="typed-plans">{words.plans}</h2>
            <p className={classes.quiet}>{words.plansHint}</p>
            <ul className={classes.lines}>
              {plans.map((plan) => (
                <PlanLine key={plan.id} plan={plan} />
              ))}
            </ul>
          </section>
        )}
        {bodies.length > 0 && (
          <section className={classes.section} aria-labelledby="typed-bodies">
            <h2 id="typed-bodies">{words.bodies}</h2>
            <p className={classes.quiet}>{words.bodiesHint}</p>
            <ul className={classes.lines}>
              {bodies.map((body) => (
                <BodyLine
                  key={body.id}
                  body={body}
                  target={targetOf(body)}
                  onChoose={(id) => setChosen(new Map(chosen).set(body.id, id))}
                />
              ))}
            </ul>
          </section>
        )}
        {joins.length > 0 && <Joins joins={joins} />}
      </div>
    </>
  )
}
