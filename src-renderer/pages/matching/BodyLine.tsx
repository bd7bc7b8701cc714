import { IconArrowRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TypedBody } from '../../../src-shared/contract/matches.ts'
import { useText } from '../../shell/language.tsx'
import { BodyPick, type ChosenBody } from './BodyPick.tsx'
import classes from './matching.module.css'

/** The one that a typed body is: proposed by the rule, or found by a person. */
export type Target = { by: 'rule'; body: TypedBody['candidates'][number] } | { by: 'person'; body: ChosenBody }

interface BodyLineProps {
  body: TypedBody
  target: Target | null
  onChoose(chosen: ChosenBody | string | null): void
}

/** One typed body and the one that it is, as the rule or the person says. */
export function BodyLine({ body, target, onChoose }: BodyLineProps) {
  const text = useText()
  const words = text.matches
  const facts = (one: Pick<TypedBody, 'kind' | 'level'>, more: string | null) =>
    [text.agencies.kinds[one.kind], text.agencies.levelsShort[one.level], more].filter(Boolean).join(' · ')
  const said = (): string | null => {
    if (target === null) return body.candidates.length > 0 ? words.candidates({ count: body.candidates.length }) : null
    if (target.by === 'person') return `${words.byHand}: ${facts(target.body, null)}`
    const { isSure, ground, electronicCode } = target.body
    return `${isSure ? words.sure : words.likely}: ${words.grounds[ground]} · ${facts(target.body, electronicCode)}`
  }
  const { endedOn: past, successorNames: heirs } =
    target?.by === 'person' ? target.body : { endedOn: null, successorNames: [] }
  const differs = target !== null && (target.body.kind !== body.kind || target.body.level !== body.level)
  return (
    <li>
      <div className={classes.words}>
        <Link href={`/catalogue/${body.id}`} className={classes.name ?? ''}>
          {body.name}
        </Link>
        <p className={classes.quiet}>{facts(body, body.electronicCode)}</p>
        {body.refusal && <p className={classes.warning}>{words.bodyRefusals[body.refusal]}</p>}
      </div>
      <IconArrowRight size={16} aria-hidden className={classes.arrow} />
      <div className={classes.choice}>
        <BodyPick body={body} value={body.refusal === null ? (target?.body ?? null) : null} onChoose={onChoose} />
        {said() !== null && <p className={classes.quiet}>{said()}</p>}
        {past !== null && <p className={classes.warning}>{words.goesOnTo({ on: past, heirs })}</p>}
        {differs && <p className={classes.warning}>{words.differs}</p>}
      </div>
    </li>
  )
}
