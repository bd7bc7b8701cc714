import { Button, Menu, Tabs } from '@mantine/core'
import { IconDots, IconFileSearch, IconRestore, IconTrash } from '@tabler/icons-react'
import { useLocation, useParams } from 'wouter'
import { planId } from '../../../src-shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import { AssignmentsSection } from './AssignmentsSection.tsx'
import { DocumentSection } from './DocumentSection.tsx'
import { DutiesSection } from './DutiesSection.tsx'
import { EventsSection } from './EventsSection.tsx'
import { IndicatorsSection } from './IndicatorsSection.tsx'
import { LinksSection } from './LinksSection.tsx'
import { OutlineSection } from './OutlineSection.tsx'
import classes from './plan.module.css'
import type { ShownPlan } from './shown-plan.ts'

const sections = ['document', 'outline', 'assignments', 'links', 'reporting', 'indicators', 'events'] as const
type Section = (typeof sections)[number]

/** "What does the document say, who does what?" */
export default function PlanPage() {
  const params = useParams<{ planId: string; section?: string }>()
  const id = planId.parse(params.planId)
  const shown = useCall('plans.get', { planId: id })
  const mayEdit = useHasRole('clerk', 'coordinator')
  if (shown.isError) return <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
  if (shown.data === undefined) return <SkeletonRows rows={14} />
  const { plan } = shown.data
  const canEdit = mayEdit && plan.origin === 'entered' && plan.trashedAt === null
  return (
    <PlanView
      key={id}
      shown={shown.data}
      mayKeep={mayEdit}
      canEdit={canEdit}
      section={sections.find((section) => section === params.section) ?? 'outline'}
    />
  )
}

interface PlanViewProps {
  shown: ShownPlan
  /** May move the plan to the trash or end it, also one that came in a package. */
  mayKeep: boolean
  canEdit: boolean
  section: Section
}

function PlanView({ shown, mayKeep, canEdit, section }: PlanViewProps) {
  const words = useText().plans
  const [, navigate] = useLocation()
  const { plan } = shown
  const held = plan.items.filter((item) => item.endedInVersion === null)
  const assigned = new Set(plan.assignments.map(({ itemId }) => itemId))
  const own = new Set(
    plan.assignments.filter(({ agencyId }) => agencyId === shown.ownAgencyId).map(({ itemId }) => itemId),
  )
  const numbers = [
    `${plan.document.number ?? words.noNumber}, ${
      plan.document.documentDate === null ? words.noDate : words.dated({ date: plan.document.documentDate })
    }`,
    words.numbers({ items: held.length, assigned: assigned.size, own: own.size }),
    plan.origin === 'package' && plan.packageVersion !== null
      ? words.fromPackage({ version: plan.packageVersion })
      : plan.packageVersion !== null
        ? words.issued({ version: plan.packageVersion })
        : null,
    plan.state === 'active' ? null : words.states[plan.state],
  ]
  const props = { shown, canEdit }
  return (
    <div className={classes.page}>
      <PageHeader
        title={plan.document.shortName}
        numbers={numbers.filter((part) => part !== null).join(' · ')}
        back={{ href: '/plans', label: words.title }}
        actions={mayKeep && <PlanMenu shown={shown} />}
      />
      {plan.trashedAt !== null && <p className={classes.notice}>{words.inTrash}</p>}
      {plan.origin === 'package' && <p className={classes.notice}>{words.readOnlyPackage}</p>}
      <Tabs
        className={classes.tabs ?? ''}
        value={section}
        onChange={(next) => navigate(`/plans/${plan.id}/${next}`, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List px="lg">
          {sections.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.sections[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className={classes.panel ?? ''} value="document">
          <DocumentSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="outline">
          <OutlineSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="assignments">
          <AssignmentsSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="links">
          <LinksSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="reporting">
          <DutiesSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="indicators">
          <IndicatorsSection {...props} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel ?? ''} value="events">
          <EventsSection {...props} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function PlanMenu({ shown: { plan } }: { shown: ShownPlan }) {
  const text = useText()
  const words = text.plans
  const [, navigate] = useLocation()
  const trash = useCommand('plans.trash')
  const restore = useCommand('plans.restore')
  const setState = useCommand('plans.setState')
  const name = plan.document.shortName
  const seen = { planId: plan.id, expectedVersion: plan.version }
  const bringBack = (version: number) =>
    restore.mutate(
      { planId: plan.id, expectedVersion: version },
      { onSuccess: () => showDone(words.restored({ name })) },
    )
  const throwAway = () =>
    trash.mutate(seen, {
      onSuccess: ({ version }) => {
        navigate('/plans')
        showUndo({ sentence: words.trashed({ name }), undo: text.spine.undo, onUndo: () => bringBack(version) })
      },
    })
  const error = trash.error ?? restore.error ?? setState.error
  const busy = trash.isPending || restore.isPending || setState.isPending
  return (
    <>
      <ErrorNotice error={error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} />} loading={busy}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plan.origin === 'entered' && plan.trashedAt === null && plan.state !== 'replaced' && (
            <>
              <Menu.Item
                leftSection={<IconFileSearch size={16} />}
                onClick={() => navigate(`/plans/read?version=${plan.id}`)}
              >
                {text.planReadings.readNewer}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Label>{words.changeState}</Menu.Label>
          {(['draft', 'active', 'ended'] as const)
            .filter((state) => state !== plan.state)
            .map((state) => (
              <Menu.Item key={state} onClick={() => setState.mutate({ ...seen, state, replacedByPlanId: null })}>
                {words.states[state]}
              </Menu.Item>
            ))}
          <Menu.Divider />
          {plan.trashedAt === null ? (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={throwAway}>
              {words.moveToTrash}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconRestore size={16} />} onClick={() => bringBack(plan.version)}>
              {words.restore}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
