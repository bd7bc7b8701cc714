import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TypedPlan } from '../../../src-shared/contract/matches.ts'
import { useText } from '../../shell/language.tsx'
import { JoinPlanDialog } from './JoinPlanDialog.tsx'
import classes from './matching.module.css'

/** One typed plan beside each received one that it may be. */
export function PlanLine({ plan }: { plan: TypedPlan }) {
  const words = useText().matches
  const [joining, setJoining] = useState<TypedPlan['candidates'][number] | null>(null)
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
