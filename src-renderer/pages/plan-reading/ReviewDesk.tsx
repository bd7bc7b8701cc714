import { Button, Menu, Tabs } from '@mantine/core'
import { IconBook2, IconDots } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { type AgencyId, type PlanItemId, planItemId } from '../../../src-shared/domain/ids.ts'
import { splitMarker } from '../../../src-shared/domain/item-marker.ts'
import { documentNoticesOf } from '../../../src-shared/domain/plan-review/draft-notices.ts'
import type { Span } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { BodiesPane } from './BodiesPane.tsx'
import { ChangesPane } from './ChangesPane.tsx'
import { DocumentPane } from './DocumentPane.tsx'
import classes from './desk.module.css'
import { FindingsPane } from './FindingsPane.tsx'
import { MorePane } from './MorePane.tsx'
import { SourcePane } from './SourcePane.tsx'
import { StoreDialog } from './StoreDialog.tsx'
import { showReview } from './shown-review.ts'
import { useMatched } from './use-matched.ts'
import { type ReadingOutput, type ReadSourceOutput, useReview } from './use-review.ts'

const tabs = ['items', 'document', 'bodies', 'more', 'changes'] as const
type TabName = (typeof tabs)[number]

/** "Did it read this right?" The document at the left, what was read at the right. */
export function ReviewDesk({ source, reading }: { source: ReadSourceOutput; reading: ReadingOutput }) {
  const text = useText()
  const words = text.planReadings
  const [, navigate] = useLocation()
  const review = useReview({ source, reading })
  const { draft } = review
  const matched = useMatched(draft, reading.held)
  const shown = useMemo(() => showReview(draft, reading.held, matched), [draft, reading.held, matched])
  const [selectedId, setSelectedId] = useState<PlanItemId | null>(draft.items[0]?.id ?? null)
  const [tab, setTab] = useState<TabName>('items')
  const [storing, setStoring] = useState(false)
  const mayChange = reading.state === 'open'
  const names = useMemo(
    () => new Map<AgencyId, string>([...source.agencies, ...reading.agencies].map(({ id, name }) => [id, name])),
    [source.agencies, reading.agencies],
  )
  const nameOf = (id: AgencyId) => names.get(id) ?? id
  const select = (id: PlanItemId | null) => {
    setSelectedId(id)
    if (id !== null) setTab('items')
  }
  const addSpan = (span: Span) => {
    const { marker, text: rest } = splitMarker(source.source.text.slice(span.start, span.end).replace(/\s+/gu, ' '))
    const id = planItemId.parse(crypto.randomUUID())
    const before = draft.items.findLast((item) => item.span !== null && item.span.start <= span.start)
    const added = {
      do: 'add',
      id,
      afterId: before?.id ?? null,
      marker: marker ?? '',
      text: rest,
      kind: 'task',
      span,
    } as const
    if (rest.trim() !== '' && review.act(added) === null) select(id)
  }
  /** What each tab still asks a person. */
  const waiting: Record<TabName, number> = {
    items: shown.open.size,
    document: draft.documentAccepted ? 0 : documentNoticesOf(draft).length,
    bodies: draft.phrases.filter(({ needsPerson }) => needsPerson).length,
    more: 0,
    changes: shown.matched.filter(({ difference }) => difference !== 'same').length,
  }
  const seen = draft.items.filter(({ accepted }) => accepted).length
  const numbers = words.numbers({ items: draft.items.length, seen, open: shown.open.size })
  const panes = { review, shown, nameOf, mayChange }
  return (
    <div className={classes.desk}>
      <PageHeader
        title={draft.document.shortName || source.fileName}
        numbers={
          <>
            {numbers} ·{' '}
            <span role="status">{words[review.saveState === 'failed' ? 'notSaved' : review.saveState]}</span>
          </>
        }
        back={{ href: '/plans/read', label: words.title }}
        actions={mayChange && <DeskMenu reading={reading} settled={review.settled} name={source.fileName} />}
        primary={
          mayChange ? (
            <Button leftSection={<IconBook2 size={16} />} onClick={() => setStoring(true)}>
              {words.store}
            </Button>
          ) : (
            reading.planId !== null && (
              <Button onClick={() => navigate(`/plans/${reading.planId}`)}>{words.openPlan}</Button>
            )
          )
        }
      />
      {!mayChange && (
        <p className={classes.notice}>{reading.state === 'stored' ? words.isStored : words.isDiscarded}</p>
      )}
      <ErrorNotice error={review.error} />
      <div className={classes.panes}>
        <SourcePane
          source={source.source}
          draft={draft}
          selectedId={selectedId}
          onSelect={select}
          onAdd={mayChange ? addSpan : null}
        />
        <Tabs
          className={classes.findings ?? ''}
          value={tab}
          onChange={(next) => setTab(tabs.find((one) => one === next) ?? 'items')}
          keepMounted={false}
        >
          <Tabs.List>
            {tabs
              .filter((name) => name !== 'changes' || draft.aim.kind !== 'new')
              .map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {words.tabs[name]}
                  {waiting[name] > 0 && <span className={classes.waiting}>{waiting[name]}</span>}
                </Tabs.Tab>
              ))}
          </Tabs.List>
          <Tabs.Panel className={classes.panel ?? ''} value="items">
            <FindingsPane {...panes} selectedId={selectedId} onSelect={setSelectedId} />
          </Tabs.Panel>
          <Tabs.Panel className={classes.panel ?? ''} value="document">
            <DocumentPane key={review.acts.length} {...panes} />
          </Tabs.Panel>
          <Tabs.Panel className={classes.panel ?? ''} value="bodies">
            <BodiesPane {...panes} />
          </Tabs.Panel>
          <Tabs.Panel className={classes.panel ?? ''} value="more">
            <MorePane {...panes} />
          </Tabs.Panel>
          <Tabs.Panel className={classes.panel ?? ''} value="changes">
            <ChangesPane shown={shown} onSelect={select} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {storing && (
        <StoreDialog readingId={reading.id} shown={shown} settled={review.settled} onClose={() => setStoring(false)} />
      )}
    </div>
  )
}

interface DeskMenuProps {
  reading: ReadingOutput
  name: string
  settled(): Promise<number>
}

function DeskMenu({ reading, name, settled }: DeskMenuProps) {
  const text = useText()
  const words = text.planReadings
  const [, navigate] = useLocation()
  const discard = useCommand('plan-readings.discard')
  const restore = useCommand('plan-readings.restore')
  const putAway = async () => {
    const { version } = await discard.mutateAsync({ readingId: reading.id, expectedVersion: await settled() })
    navigate('/plans/read')
    showUndo({
      sentence: words.discarded({ name }),
      undo: text.spine.undo,
      onUndo: () => restore.mutate({ readingId: reading.id, expectedVersion: version }),
    })
  }
  return (
    <>
      <ErrorNotice error={discard.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} />} loading={discard.isPending}>
            {text.plans.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {/* The refusal stands beside the menu. */}
          <Menu.Item onClick={() => void putAway().catch(() => {})}>{words.discard}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
