import { MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import type { AgencyRef } from '../../../src-shared/contract/agencies.ts'
import type { EndedBody, HandoverLine } from '../../../src-shared/contract/handovers.ts'
import { takesSeveral } from '../../../src-shared/domain/succession.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { useText } from '../../shell/language.tsx'
import { BodyFacts } from './BodyFacts.tsx'
import classes from './handovers.module.css'
import type { Choices } from './use-choices.ts'

/** One ended body whose work was split, or that nobody is known to follow: a person says who takes which line. */
export function BodyToChoose({ body, choices }: { body: EndedBody; choices: Choices }) {
  const words = useText().handovers
  const lines = body.lines.filter(({ proposed }) => proposed === null)
  const from = body.agency.id
  const [all, setAll] = useState<readonly AgencyRef[]>([])
  const chooseAll = (to: readonly AgencyRef[]) => {
    setAll(to)
    choices.choose(from, lines, to)
  }
  return (
    <li className={classes.body}>
      <div className={classes.row}>
        <BodyFacts body={body} />
        <div className={classes.heirs}>
          {body.heirs.length === 0 && <span className={classes.quiet}>{words.nobodyKnown}</span>}
          {body.heirs.map(({ id, name, functions }) => (
            <div key={id}>
              {name}
              {functions !== null && <span className={classes.quiet}> · {words.functions({ functions })}</span>}
            </div>
          ))}
        </div>
        {lines.length > 1 && (
          <div className={classes.forAll}>
            <HeirField label={words.forAll} body={body} several={false} chosen={all} onChoose={chooseAll} />
          </div>
        )}
      </div>
      <table className={classes.lines}>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.objectId}`}>
              <td>{words.kinds[line.kind]}</td>
              <td>{line.planName}</td>
              <td>{line.words}</td>
              <td className={classes.choice}>
                <HeirField
                  hiddenLabel={words.heirOf({ words: `${words.kinds[line.kind]}, ${line.words}` })}
                  body={body}
                  several={takesSeveral(line.kind)}
                  chosen={choices.chosenFor(from, line)}
                  onChoose={(to) => choices.choose(from, [line], to)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

interface HeirFieldProps {
  label?: string
  hiddenLabel?: HandoverLine['words']
  body: EndedBody
  several: boolean
  chosen: readonly AgencyRef[]
  onChoose(to: readonly AgencyRef[]): void
}

/** Chooses among the known successors; where none is recorded, among all bodies of today. */
function HeirField({ label, hiddenLabel, body: { heirs }, several, chosen, onChoose }: HeirFieldProps) {
  const words = useText().handovers
  const naming = label === undefined ? { 'aria-label': hiddenLabel ?? '' } : { label }
  const refs = (ids: readonly string[]) =>
    heirs.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
  const data = heirs.map(({ id, name }) => ({ value: id, label: name }))
  if (heirs.length === 0) {
    return (
      <AgencySelect
        label={label ?? words.to}
        chosen={chosen[0] ?? null}
        onChoose={(agency) => onChoose(agency ? [agency] : [])}
      />
    )
  }
  const common = { ...naming, size: 'xs', data, clearable: true, searchable: heirs.length > 8 } as const
  return several ? (
    <MultiSelect
      {...common}
      placeholder={chosen.length === 0 ? words.to : ''}
      value={chosen.map(({ id }) => id)}
      onChange={(ids) => onChoose(refs(ids))}
    />
  ) : (
    <Select
      {...common}
      placeholder={words.to}
      value={chosen[0]?.id ?? null}
      onChange={(id) => onChoose(id === null ? [] : refs([id]))}
    />
  )
}
