import { Select, TextInput } from '@mantine/core'
import { agencyKinds } from '../../../src-shared/domain/catalogue-file.ts'
import { AgencyPick } from '../../parts/AgencyPick.tsx'
import { useText } from '../../shell/language.tsx'
import { type DraftBody, livingLevels } from './act-draft.ts'
import classes from './reorganisations.module.css'

/** A body that the act makes. */
export function NewBodyFields({ body, onChange }: { body: DraftBody; onChange(body: DraftBody): void }) {
  const text = useText()
  const words = text.reorganisations
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.two ?? ''}
        label={words.newBodyName}
        required
        maxLength={200}
        value={body.name}
        onChange={(event) => onChange({ ...body, name: event.currentTarget.value })}
      />
      <Select
        label={words.level}
        allowDeselect={false}
        data={livingLevels.map((one) => ({ value: one, label: text.agencies.levelsShort[one] }))}
        value={body.level}
        onChange={(chosen) => onChange({ ...body, level: livingLevels.find((one) => one === chosen) ?? body.level })}
      />
      <Select
        label={words.kind}
        allowDeselect={false}
        data={agencyKinds.map((one) => ({ value: one, label: text.agencies.kinds[one] }))}
        value={body.kind}
        onChange={(chosen) => onChange({ ...body, kind: agencyKinds.find((one) => one === chosen) ?? body.kind })}
      />
      <div className={classes.two}>
        <AgencyPick label={words.parent} value={body.parent} onChange={(parent) => onChange({ ...body, parent })} />
      </div>
      <TextInput
        label={words.electronicCode}
        maxLength={60}
        value={body.electronicCode}
        onChange={(event) => onChange({ ...body, electronicCode: event.currentTarget.value })}
      />
    </div>
  )
}
