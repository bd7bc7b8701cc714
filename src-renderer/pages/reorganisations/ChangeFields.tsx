import { Select, TextInput } from '@mantine/core'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AgencyPick, AgencyPicks, type PickedAgency } from '../../parts/AgencyPick.tsx'
import { useText } from '../../shell/language.tsx'
import { type DraftChange, livingLevels } from './act-draft.ts'
import { NewBodyFields } from './NewBodyFields.tsx'
import classes from './reorganisations.module.css'
import { SucceedFields } from './SucceedFields.tsx'

interface ChangeFieldsProps {
  change: DraftChange
  provinceId: AgencyId | null
  parent: PickedAgency | null
  onChange(change: DraftChange): void
}

/** What a change needs to be told. */
export function ChangeFields({ change, provinceId, parent, onChange }: ChangeFieldsProps) {
  const text = useText()
  const words = text.reorganisations
  const pickBody = (body: PickedAgency | null, onPick: (body: PickedAgency | null) => void) => (
    <div className={classes.two}>
      <AgencyPick label={words.body} provinceId={provinceId} value={body} onChange={onPick} />
    </div>
  )
  switch (change.kind) {
    case 'merge':
    case 'split':
      return <SucceedFields change={change} provinceId={provinceId} parent={parent} onChange={onChange} />
    case 'transfer':
      return (
        <div className={classes.fields}>
          <div className={classes.row}>
            <div className={classes.two}>
              <AgencyPick
                label={words.giving}
                provinceId={provinceId}
                value={change.from}
                onChange={(from) => onChange({ ...change, from })}
              />
            </div>
            <div className={classes.two}>
              <AgencyPick
                label={words.receiving}
                provinceId={provinceId}
                value={change.to}
                onChange={(to) => onChange({ ...change, to })}
              />
            </div>
          </div>
          <TextInput
            label={words.transferred}
            description={words.transferredHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            maxLength={500}
            value={change.functions}
            onChange={(event) => onChange({ ...change, functions: event.currentTarget.value })}
          />
        </div>
      )
    case 'rename':
      return (
        <div className={classes.fields}>
          <div className={classes.row}>
            {pickBody(change.body, (body) =>
              onChange({ ...change, body, name: change.name === '' ? (body?.name ?? '') : change.name }),
            )}
          </div>
          <div className={classes.row}>
            <TextInput
              className={classes.two ?? ''}
              label={words.newName}
              required
              maxLength={200}
              value={change.name}
              onChange={(event) => onChange({ ...change, name: event.currentTarget.value })}
            />
            <TextInput
              label={words.electronicCode}
              maxLength={60}
              value={change.electronicCode}
              onChange={(event) => onChange({ ...change, electronicCode: event.currentTarget.value })}
            />
          </div>
        </div>
      )
    case 'move':
      return (
        <div className={classes.fields}>
          <div className={classes.row}>{pickBody(change.body, (body) => onChange({ ...change, body }))}</div>
          <div className={classes.row}>
            <Select
              label={words.level}
              allowDeselect={false}
              data={livingLevels.map((one) => ({ value: one, label: text.agencies.levelsShort[one] }))}
              value={change.level}
              onChange={(chosen) =>
                onChange({ ...change, level: livingLevels.find((one) => one === chosen) ?? change.level })
              }
            />
            <div className={classes.two}>
              <AgencyPick
                label={words.parent}
                value={change.parent}
                onChange={(chosen) => onChange({ ...change, parent: chosen })}
              />
            </div>
          </div>
        </div>
      )
    case 'end':
      return (
        <div className={classes.fields}>
          <AgencyPicks
            label={words.ending}
            provinceId={provinceId}
            value={change.bodies}
            onChange={(bodies) => onChange({ ...change, bodies })}
          />
        </div>
      )
    case 'found':
      return (
        <div className={classes.fields}>
          <NewBodyFields body={change.made} onChange={(made) => onChange({ ...change, made })} />
        </div>
      )
  }
}
