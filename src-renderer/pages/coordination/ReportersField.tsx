import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import classes from './reporters-field.module.css'

type Offered = OutputOf<'report-requests.reporters'>

/**
 * Who must report this time: everybody whom the plans name, or a choice of them by group and by name. The choice starts
 * with everybody, as most requests leave out a few.
 */
export function ReportersField({
  offered,
  chosen,
  onChoose,
}: {
  offered: Offered
  /** Null: everybody. */
  chosen: ReadonlySet<AgencyId> | null
  onChoose(chosen: ReadonlySet<AgencyId> | null): void
}) {
  const words = useText().requests
  const everybody = () => new Set(offered.map((one) => one.agencyId))
  return (
    <>
      <Radio.Group
        label={words.reporters}
        value={chosen === null ? 'all' : 'some'}
        onChange={(value) => onChoose(value === 'all' ? null : everybody())}
      >
        <Stack gap={6} mt={4}>
          <Radio value="all" label={words.reportersAll({ count: offered.length })} />
          <Radio value="some" label={words.reportersSome} />
        </Stack>
      </Radio.Group>
      {chosen !== null && <Choice offered={offered} chosen={chosen} onChoose={onChoose} />}
    </>
  )
}

interface ChoiceProps {
  offered: Offered
  chosen: ReadonlySet<AgencyId>
  onChoose(chosen: ReadonlySet<AgencyId>): void
}

function Choice({ offered, chosen, onChoose }: ChoiceProps) {
  const text = useText()
  const words = text.requests
  const [find, setFind] = useState('')
  const wanted = foldForSearch(find.trim())
  const put = (ids: readonly AgencyId[], isIn: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isIn) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  const count = offered.filter((one) => chosen.has(one.agencyId)).length
  return (
    <div className={classes.choice}>
      <div className={classes.head}>
        <TextInput
          size="xs"
          type="search"
          aria-label={words.reportersFind}
          placeholder={words.reportersFind}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <output>{words.reportersChosen({ count, of: offered.length })}</output>
      </div>
      <div className={classes.groups}>
        {bodyGroups.map((group) => {
          const members = offered.filter((one) => one.group === group)
          const shown = members.filter((one) => foldForSearch(one.name).includes(wanted))
          if (shown.length === 0) return null
          const inside = members.filter((one) => chosen.has(one.agencyId)).length
          const name = words.reportersGroup({
            ...{ group: text.coordinationPage.groups[group], count: inside, of: members.length },
          })
          return (
            <fieldset key={group} className={classes.group}>
              <legend>
                <Checkbox
                  fw={500}
                  label={name}
                  checked={inside === members.length}
                  indeterminate={inside > 0 && inside < members.length}
                  onChange={() =>
                    put(
                      members.map((one) => one.agencyId),
                      inside < members.length,
                    )
                  }
                />
              </legend>
              <ul>
                {shown.map((one) => (
                  <li key={one.agencyId}>
                    <Checkbox
                      size="xs"
                      label={one.name}
                      checked={chosen.has(one.agencyId)}
                      onChange={(event) => put([one.agencyId], event.currentTarget.checked)}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          )
        })}
      </div>
    </div>
  )
}
