import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Register } from '../../../src-shared/contract/registers.ts'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { RegisterPane } from './RegisterPane.tsx'
import classes from './registers.module.css'
import { useDay } from './use-day.ts'

/** "Which clubs, models, addresses do we have, and since when?": named lists that are kept over the years. */
export default function RegistersPage() {
  const words = useText().registers
  const { registerId: opened } = useParams<{ registerId?: string }>()
  const [, navigate] = useLocation()
  const { period } = usePeriod()
  const { asOf, from } = useDay(period)
  const list = useCall('registers.list', { asOf, from })
  const mayEdit = useHasRole('clerk', 'coordinator')
  const [adding, setAdding] = useState(false)
  const shown = list.data?.find(({ id }) => id === opened) ?? list.data?.[0] ?? null
  const open = (id: string) => navigate(`/registers/${id}`, { replace: true })
  const living = list.data?.reduce((sum, register) => sum + register.living, 0) ?? 0
  const addButton = (variant: 'filled' | 'default') =>
    mayEdit && (
      <Button variant={variant} leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        {words.add}
      </Button>
    )
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={list.data && words.numbers({ registers: list.data.length, living, date: formatDate(asOf) })}
        primary={addButton('filled')}
      />
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows />}
      {list.data?.length === 0 && <EmptyState sentence={words.empty} action={addButton('default')} />}
      {shown && list.data && (
        <div className={classes.page}>
          <Registers registers={list.data} shown={shown} onOpen={open} />
          <RegisterPane key={shown.id} register={shown} asOf={asOf} mayEdit={mayEdit} />
        </div>
      )}
      {adding && <RegisterDialog register={null} onClose={() => setAdding(false)} onSaved={open} />}
    </>
  )
}

interface RegistersProps {
  registers: readonly Register[]
  shown: Register
  onOpen(id: string): void
}

function Registers({ registers, shown, onOpen }: RegistersProps) {
  const words = useText().registers
  return (
    <nav className={classes.registers} aria-label={words.title}>
      <ul>
        {registers.map((register) => (
          <li key={register.id}>
            <button
              type="button"
              className={classes.register}
              aria-current={register.id === shown.id ? 'true' : undefined}
              onClick={() => onOpen(register.id)}
            >
              <span className={classes.name}>{register.name}</span>
              <span className={classes.count}>{register.living}</span>
              <span className={classes.quiet}>{words.kinds[register.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
