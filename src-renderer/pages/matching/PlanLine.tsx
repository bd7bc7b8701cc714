import { Button, Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TypedPlan } from '../../../src-shared/contract/matches.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { useText } from '../../shell/language.tsx'
import { JoinPlanDialog } from './JoinPlanDialog.tsx'
import classes from './matching.module.css'

type ReceivedPlan = Omit<TypedPlan, 'candidates'>

/** One typed plan beside each received one that it may be, and the way to any other. */
export function PlanLine({ plan, received }: { plan: TypedPlan; received: readonly ReceivedPlan[] }) {
  const words = useText().matches
  const [joining, setJoining] = useState<ReceivedPlan | null>(null)
  const others = received.filter(({ id }) => !plan.candidates.some((one) => one.id === id))
  const nameOf = ({ shortName, number, documentDate: date, issuerName: issuer }: ReceivedPlan) =>
    `${shortName} · ${words.documentOf({ number, date, issuer })}`
  return (
    <>
      {plan.candidates.map((other) => (
        <li key={other.id}>
          <PlanFacts plan={plan} label={words.typed} />
          <IconArrowRight size={16} aria-hidden className={classes.arrow} />
          <PlanFacts plan={other} label={words.received}>
            {other.isSure ? words.sure : words.likely}:{' '}
            {words.sameGrounds({ grounds: other.grounds.map((ground) => words.grounds[ground]) })}
          </PlanFacts>
          <Button variant="default" size="xs" onClick={() => setJoining(other)}>
            {words.lookAndJoin}
          </Button>
        </li>
      ))}
      {others.length > 0 && (
        <li>
          {plan.candidates.length === 0 && <PlanFacts plan={plan} label={words.typed} />}
          {plan.candidates.length === 0 && <IconArrowRight size={16} aria-hidden className={classes.arrow} />}
          <Select
            size="xs"
            className={classes.choice ?? ''}
            aria-label={words.choosePlan({ name: plan.shortName })}
            placeholder={plan.candidates.length === 0 ? words.searchPlan : words.otherPlan}
            searchable
            nothingFoundMessage={words.noneFound}
            // With or without accents, as everywhere.
            filter={({ options, search }) =>
              options.filter((one) => 'label' in one && foldForSearch(one.label).includes(foldForSearch(search)))
            }
            data={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
            value={null}
            onChange={(id) => setJoining(others.find((one) => one.id === id) ?? null)}
          />
        </li>
      )}
      {joining && <JoinPlanDialog fromId={plan.id} toId={joining.id} onClose={() => setJoining(null)} />}
    </>
  )
}

interface PlanFactsProps {
  plan: Pick<TypedPlan, 'id' | 'shortName' | 'number' | 'documentDate' | 'issuerName'>
  label: string
  children?: React.ReactNode
}

function PlanFacts({ plan, label, children }: PlanFactsProps) {
  const words = useText().matches
  const { number, documentDate: date, issuerName: issuer } = plan
  return (
    <div className={classes.words}>
      <Link href={`/plans/${plan.id}`} className={classes.name ?? ''}>
        {plan.shortName}
      </Link>
      <p className={classes.quiet}>
        {label} · {words.documentOf({ number, date, issuer })}
      </p>
      {children && <p className={classes.quiet}>{children}</p>}
    </div>
  )
}
