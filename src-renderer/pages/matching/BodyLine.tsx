import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TypedBody } from '../../../src-shared/contract/matches.ts'
import { useText } from '../../shell/language.tsx'
import classes from './matching.module.css'

interface BodyLineProps {
  body: TypedBody
  target: TypedBody['candidates'][number] | null
  onChoose(id: string | null): void
}

/** One typed body and the one that it is, as the rule or the person says. */
export function BodyLine({ body, target, onChoose }: BodyLineProps) {
  const text = useText()
  const words = text.matches
  const facts = (one: Pick<TypedBody, 'kind' | 'level' | 'electronicCode'>) =>
    [text.agencies.kinds[one.kind], text.agencies.levelsShort[one.level], one.electronicCode]
      .filter(Boolean)
      .join(' · ')
  return (
    <li>
      <div className={classes.words}>
        <Link href={`/catalogue/${body.id}`} className={classes.name ?? ''}>
          {body.name}
        </Link>
        <p className={classes.quiet}>{facts(body)}</p>
        {body.refusal && <p className={classes.warning}>{words.bodyRefusals[body.refusal]}</p>}
      </div>
      <IconArrowRight size={16} aria-hidden className={classes.arrow} />
      <div className={classes.choice}>
        <Select
          size="xs"
          aria-label={words.choose({ name: body.name })}
          placeholder={words.keepApart}
          disabled={body.refusal !== null}
          data={body.candidates.map(({ id, name }) => ({ value: id, label: name }))}
          value={body.refusal === null ? (target?.id ?? null) : null}
          clearable
          onChange={onChoose}
        />
        <p className={classes.quiet}>
          {target
            ? `${target.isSure ? words.sure : words.likely}: ${words.grounds[target.ground]} · ${facts(target)}`
            : words.candidates({ count: body.candidates.length })}
        </p>
      </div>
    </li>
  )
}
