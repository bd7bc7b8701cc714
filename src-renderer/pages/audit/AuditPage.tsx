import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCall } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useText } from '../../shell/language.tsx'
import { type AuditFilter, AuditRows } from './AuditRows.tsx'
import classes from './audit.module.css'
import { ChainCheck } from './ChainCheck.tsx'

const noFilter: AuditFilter = { personId: null, objectType: null, from: null, to: null }

/** "Who did what?": every change, the newest first, and whether the chain of them is whole. */
export default function AuditPage() {
  const text = useText()
  const words = text.audit
  const [filter, setFilter] = useState(noFilter)
  /** Where each further page of the list starts. */
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const people = useCall('people.list', {})
  const objectTypes = useCall('audit.objectTypes', {})
  const first = useCall('audit.list', { ...filter, beforeSeq: null, limit: 100 })
  const change = (part: Partial<AuditFilter>) => {
    setFilter({ ...filter, ...part })
    setPages([null])
  }
  const objectName = (type: string) =>
    type in words.objects ? words.objects[type as keyof typeof words.objects] : words.objects.other // `in` has just told
  const isFiltered = Object.values(filter).some((value) => value !== null)
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={first.data && words.numbers({ total: formatNumber(first.data.total) })}
        actions={<ChainCheck />}
      />
      <fieldset className={classes.filters} aria-label={text.parts.filters}>
        <Select
          label={words.who}
          searchable
          data={[
            { value: '', label: words.everybody },
            ...(people.data ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
          ]}
          value={filter.personId ?? ''}
          onChange={(chosen) => change({ personId: personOf(people.data ?? [], chosen) })}
        />
        <Select
          label={words.about}
          data={[
            { value: '', label: words.everything },
            ...(objectTypes.data ?? []).map((type) => ({ value: type, label: objectName(type) })),
          ]}
          value={filter.objectType ?? ''}
          onChange={(chosen) => change({ objectType: chosen === '' ? null : chosen })}
        />
        <DateField label={words.from} value={filter.from} onChange={(from) => change({ from })} />
        <DateField label={words.to} value={filter.to} onChange={(to) => change({ to })} />
        {isFiltered && (
          <Button variant="subtle" onClick={() => change(noFilter)}>
            {text.parts.clearFilters}
          </Button>
        )}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll the list */}
      <section className={classes.scroller} aria-label={words.title} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th className={classes.when}>{words.when}</th>
              <th className={classes.who}>{words.who}</th>
              <th className={classes.about}>{words.about}</th>
              <th>{words.what}</th>
            </tr>
          </thead>
          {pages.map((beforeSeq, index) => (
            <AuditRows
              key={beforeSeq ?? 'first'}
              filter={filter}
              beforeSeq={beforeSeq}
              isLast={index === pages.length - 1}
              objectName={objectName}
              onOlder={(seq) => setPages([...pages, seq])}
            />
          ))}
        </table>
      </section>
    </>
  )
}

function personOf(people: readonly { id: PersonId }[], chosen: string | null): PersonId | null {
  return people.find(({ id }) => id === chosen)?.id ?? null
}
