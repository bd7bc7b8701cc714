import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AgencyPick, AgencyPicks, type PickedAgency } from '../../parts/AgencyPick.tsx'
import { useText } from '../../shell/language.tsx'
import { type DraftChange, type DraftReceiver, emptyReceiver, ruleFor } from './act-draft.ts'
import { NewBodyFields } from './NewBodyFields.tsx'
import classes from './reorganisations.module.css'

type Succession = Extract<DraftChange, { kind: 'merge' | 'split' }>

interface SucceedFieldsProps {
  change: Succession
  provinceId: AgencyId | null
  parent: PickedAgency | null
  onChange(change: Succession): void
}

/** Who ends and who takes over: one or several at both ends. */
export function SucceedFields({ change, provinceId, parent, onChange }: SucceedFieldsProps) {
  const words = useText().reorganisations
  const { from, rule, receivers } = change
  const setReceiver = (receiver: DraftReceiver) =>
    onChange({ ...change, receivers: receivers.map((one) => (one.key === receiver.key ? receiver : one)) })
  const add = () => {
    const last = Math.max(...receivers.map(({ key }) => Number(key.split('.').at(-1))))
    onChange({ ...change, receivers: [...receivers, emptyReceiver(`${change.key}.${last + 1}`, parent)] })
  }
  return (
    <div className={classes.fields}>
      <AgencyPicks
        label={words.ending}
        provinceId={provinceId}
        value={from}
        onChange={(chosen) => onChange({ ...change, from: chosen, rule: ruleFor(chosen) })}
      />
      {receivers.length > 1 && (
        <div className={classes.line}>
          <span id={`rule-${change.key}`}>{words.rule}</span>
          <SegmentedControl
            aria-labelledby={`rule-${change.key}`}
            size="xs"
            value={rule}
            onChange={(chosen) => onChange({ ...change, rule: chosen === 'function' ? 'function' : 'territory' })}
            data={(['territory', 'function'] as const).map((value) => ({ value, label: words.rules[value] }))}
          />
          <span className={classes.quiet}>{words.ruleHints[rule]}</span>
        </div>
      )}
      {receivers.map((receiver) => (
        <Receiver
          key={receiver.key}
          receiver={receiver}
          provinceId={provinceId}
          hasFunctions={rule === 'function' && receivers.length > 1}
          onChange={setReceiver}
          onRemove={
            receivers.length === 1
              ? null
              : () => onChange({ ...change, receivers: receivers.filter(({ key }) => key !== receiver.key) })
          }
        />
      ))}
      <div>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
          {words.addReceiver}
        </Button>
      </div>
    </div>
  )
}

interface ReceiverProps {
  receiver: DraftReceiver
  provinceId: AgencyId | null
  hasFunctions: boolean
  onChange(receiver: DraftReceiver): void
  onRemove: (() => void) | null
}

function Receiver({ receiver, provinceId, hasFunctions, onChange, onRemove }: ReceiverProps) {
  const words = useText().reorganisations
  return (
    <fieldset className={classes.receiver}>
      <div className={classes.receiverHead}>
        <span>{words.receiving}</span>
        <SegmentedControl
          aria-label={words.receiving}
          size="xs"
          value={receiver.isNew ? 'new' : 'there'}
          onChange={(chosen) => onChange({ ...receiver, isNew: chosen === 'new' })}
          data={[
            { value: 'new', label: words.isNew },
            { value: 'there', label: words.isThere },
          ]}
        />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={words.removeReceiver} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {receiver.isNew ? (
        <NewBodyFields body={receiver.made} onChange={(made) => onChange({ ...receiver, made })} />
      ) : (
        <AgencyPick
          label={words.body}
          provinceId={provinceId}
          value={receiver.there}
          onChange={(there) => onChange({ ...receiver, there })}
        />
      )}
      {hasFunctions && (
        <TextInput
          label={words.functions}
          description={words.functionsHint}
          maxLength={500}
          value={receiver.functions}
          onChange={(event) => onChange({ ...receiver, functions: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
