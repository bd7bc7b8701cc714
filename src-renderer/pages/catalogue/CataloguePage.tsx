import { Button, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { AgencyRow } from '../../../src-shared/contract/agencies.ts'
import { agencyId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { MatchesLink } from '../../parts/MatchesLink.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { SplitView } from '../../parts/SplitView.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { AddAgencyDialog } from './AddAgencyDialog.tsx'
import { AgencyPane } from './AgencyPane.tsx'
import { CatalogueFile } from './CatalogueFile.tsx'
import classes from './catalogue.module.css'
import { useAgencyRows } from './use-agency-rows.ts'
import { chipKeys, useCatalogueFilter } from './use-catalogue-filter.ts'

/** "Who is who now?": all agencies of a province, what they were before and who took over. */
export default function CataloguePage() {
  const text = useText()
  const words = text.agencies
  const { agencyId: opened } = useParams<{ agencyId?: string }>()
  const openedId = agencyId.safeParse(opened).data ?? null
  const [, navigate] = useLocation()
  const { filter, isReady, chips, query, setSearch, setProvince, setChips, clear } = useCatalogueFilter()
  const { ids, rowOf, onRange } = useAgencyRows(filter, isReady)
  const provinces = useCall('agencies.provinces', {})
  const mayEdit = useHasRole('clerk', 'coordinator', 'administrator')
  const [adding, setAdding] = useState(false)

  const open = (id: string | null) => {
    const suffix = query === '' ? '' : `?${query}`
    navigate(id === null ? `/catalogue${suffix}` : `/catalogue/${id}${suffix}`, { replace: openedId !== null })
  }
  const columns: Column<AgencyRow>[] = [
    { key: 'name', label: words.name, cell: (row) => <AgencyName row={row} /> },
    { key: 'level', label: words.level, width: 100, cell: (row) => words.levelsShort[row.level] },
    ...(filter.status === 'ended'
      ? [
          {
            key: 'successors',
            label: words.whoIsItNow,
            cell: (row: AgencyRow) => <Successors names={row.successorNames} />,
          },
        ]
      : []),
    { key: 'kind', label: words.kind, width: 190, cell: (row) => words.kinds[row.kind] },
  ]
  const province = provinces.data?.find(({ id }) => id === filter.provinceId)
  const count = ids.data?.length
  return (
    <>
      <PageHeader
        title={words.title}
        numbers={count === undefined ? null : words.countOfTotal({ total: count })}
        actions={
          <>
            <MatchesLink />
            <HandoversLink />
            <Button component={Link} href="/catalogue/reorganisations" variant="default">
              {text.reorganisations.title}
            </Button>
            {mayEdit && <CatalogueFile provinceId={filter.provinceId} />}
          </>
        }
        primary={
          mayEdit && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <FilterChips
        chips={chipKeys.map((key) => ({ key, label: chipLabel(words, key) }))}
        active={chips}
        onChange={setChips}
      >
        <TextInput
          className={classes.search}
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={words.searchLabel}
          placeholder={words.searchLabel}
          value={filter.search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          className={classes.province}
          size="xs"
          aria-label={words.province}
          searchable
          data={[
            { value: 'all', label: words.allProvinces },
            ...(provinces.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filter.provinceId ?? 'all'}
          onChange={(value) => setProvince(provinces.data?.find(({ id }) => id === value)?.id ?? null)}
        />
      </FilterChips>
      {province && !province.isLoaded && <LoadProvince id={province.id} name={province.name} mayLoad={mayEdit} />}
      <SplitView
        list={
          ids.isError ? (
            <ErrorNotice error={ids.error} onRetry={() => void ids.refetch()} />
          ) : ids.data === undefined ? (
            <SkeletonRows />
          ) : ids.data.length === 0 ? (
            <EmptyState
              sentence={words.nothingFound}
              action={
                <Button variant="default" onClick={clear}>
                  {words.clearFilters}
                </Button>
              }
            />
          ) : (
            <DataTable
              label={words.title}
              columns={columns}
              ids={ids.data}
              rowOf={rowOf}
              activeId={openedId}
              onActive={open}
              onRange={onRange}
              dense
            />
          )
        }
        detail={openedId === null ? null : <AgencyPane key={openedId} id={openedId} mayEdit={mayEdit} onOpen={open} />}
        onCloseDetail={() => open(null)}
      />
      {adding && (
        <AddAgencyDialog
          provinces={provinces.data ?? []}
          provinceId={filter.provinceId}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false)
            open(id)
          }}
        />
      )}
    </>
  )
}

/** The way to what still names ended bodies, or goes with a function, while there is something. */
function HandoversLink() {
  const words = useText().handovers
  const mayApply = useHasRole('clerk', 'coordinator')
  const list = useCall('handovers.list', {}, { enabled: mayApply })
  const transfers = useCall('reorganisations.transfers', {}, { enabled: mayApply })
  const ofEnded = list.data?.bodies.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0
  const count = ofEnded + (transfers.data?.reduce((sum, { open }) => sum + open.length, 0) ?? 0)
  if (count === 0) return null
  return (
    <Button
      component={Link}
      href="/catalogue/to-hand-over"
      variant="default"
      leftSection={<IconArrowRight size={16} />}
    >
      {words.open({ count })}
    </Button>
  )
}

type Words = ReturnType<typeof useText>['agencies']

function chipLabel(words: Words, key: (typeof chipKeys)[number]): string {
  if (key === 'ended') return words.status.ended
  return key in words.levels ? words.levels[key as keyof Words['levels']] : words.kinds[key as keyof Words['kinds']] // `in` has just told which
}

function AgencyName({ row }: { row: AgencyRow }) {
  return (
    <span className={row.endedOn === null ? undefined : classes.ended} title={row.name}>
      {row.name}
    </span>
  )
}

const shownSuccessors = 2

function Successors({ names }: { names: readonly string[] }) {
  const words = useText().agencies
  const more = names.length - shownSuccessors
  const shown = names.slice(0, shownSuccessors).join('; ')
  return <span title={names.join('; ')}>{more > 0 ? `${shown} ${words.timelineMore({ count: more })}` : shown}</span>
}

function LoadProvince({ id, name, mayLoad }: { id: string; name: string; mayLoad: boolean }) {
  const words = useText().agencies
  const load = useCommand('agencies.loadProvince')
  const start = () =>
    load.mutate(
      { provinceId: agencyId.parse(id) },
      { onSuccess: ({ added }) => notifications.show({ message: words.provinceLoaded({ added }) }) },
    )
  return (
    <div className={classes.notLoaded}>
      <span>{words.provinceNotLoaded({ name })}</span>
      {mayLoad && (
        <Button size="xs" variant="default" loading={load.isPending} onClick={start}>
          {words.loadProvince}
        </Button>
      )}
      <ErrorNotice error={load.error} />
    </div>
  )
}
