import { Button, Menu, Select } from '@mantine/core'
import { IconChevronDown, IconFileText, IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCall } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useText } from '../../shell/language.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { ConsolidateButton } from './ConsolidateButton.tsx'
import { WithConsolidatedDraft } from './consolidated-draft.tsx'
import classes from './coordination.module.css'
import { FiguresSection } from './FiguresSection.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { ImportStrip } from './ImportStrip.tsx'
import { KeysSection } from './KeysSection.tsx'
import { LogSection } from './LogSection.tsx'
import { LegsSection } from './legs/LegsSection.tsx'
import { MatrixSection } from './matrix/MatrixSection.tsx'
import { QuarantineSection } from './QuarantineSection.tsx'
import { ReadSection } from './ReadSection.tsx'
import { RemindSection } from './RemindSection.tsx'
import { RequestsSection } from './RequestsSection.tsx'
import { type Round, roundOf } from './round.ts'
import { StatusSection } from './StatusSection.tsx'
import { rareSections, type Section, sections } from './sections.ts'
import { RegisterTypedDialog } from './TypedReportDialog.tsx'
import { UnplacedSection } from './UnplacedSection.tsx'

/** Who is missing, what is the total, can I trust it? */
export default function CoordinationPage() {
  const text = useText()
  const words = text.coordinationPage
  const { period, isLoading } = usePeriod()
  const { section: asked } = useParams<{ section?: string }>()
  const section = sections.find((one) => one === asked) ?? 'status'
  const [params, setParams] = useSearchParams()
  const plans = useCall('coordination.plans', {})
  const replaced = useCall('coordination.replacedPlans', {})
  const choices = [
    ...(plans.data ?? []).map((one) => ({ ...one, isReplaced: false })),
    // Never in the place of one that is only not read yet.
    ...((plans.data && replaced.data) ?? []).map((one) => ({ ...one, isReplaced: true })),
  ]
  const plan = choices.find((one) => one.planId === params.get('plan')) ?? choices[0] ?? null
  const round = roundOf(plan?.planId ?? null, period)
  const [dialog, setDialog] = useState<'import' | 'typed' | null>(null)
  return (
    <>
      <PageHeader
        title={text.coordination.title}
        numbers={round && <Numbers round={round} />}
        actions={
          plan && (
            <>
              {round && (
                <Button variant="default" leftSection={<IconFileText size={16} />} onClick={() => setDialog('typed')}>
                  {text.typedReport.open}
                </Button>
              )}
              {round && period && !plan.isReplaced && <ConsolidateButton round={round} periodId={period.id} />}
            </>
          )
        }
        primary={
          <Button leftSection={<IconInbox size={16} />} onClick={() => setDialog('import')}>
            {words.import}
          </Button>
        }
      />
      <nav className={classes.bar} aria-label={words.sectionsLabel}>
        <Tabs shown={section} search={params.toString()} />
        {choices.length > 1 && plan && isOfPlan(section) && (
          <Select
            className={classes.plan}
            size="xs"
            aria-label={words.plan}
            title={plan.isReplaced ? words.replacedPlan({ name: plan.shortName }) : plan.shortName}
            comboboxProps={{ width: 320, position: 'bottom-end' }}
            allowDeselect={false}
            data={choices.map((one) => ({
              value: one.planId,
              label: one.isReplaced ? words.replacedPlan({ name: one.shortName }) : one.shortName,
            }))}
            value={plan.planId}
            onChange={(value) => value && setParams({ plan: value }, { replace: true })}
          />
        )}
      </nav>
      {dialog !== 'import' && <ImportStrip onOpen={() => setDialog('import')} />}
      {plans.isError && <ErrorNotice error={plans.error} onRetry={() => void plans.refetch()} />}
      <div className={classes.body}>
        {section === 'requests' && <RequestsSection plan={plan?.planId ?? null} />}
        {section === 'quarantine' && <QuarantineSection />}
        {section === 'unplaced' && <UnplacedSection />}
        {section === 'keys' && <KeysSection />}
        {section === 'log' && <LogSection />}
        {isOfRound(section) && plans.data && !plan && (
          <EmptyState
            sentence={words.noPlans}
            action={
              <Button component={Link} href="/plans" variant="default">
                {words.openPlans}
              </Button>
            }
          />
        )}
        {isOfRound(section) && plan && !round && !isLoading && <EmptyState sentence={words.noPeriod} />}
        {round && period && section === 'status' && (
          <WithConsolidatedDraft planId={round.planId} periodId={period.id}>
            <StatusSection round={round} onImport={() => setDialog('import')} />
          </WithConsolidatedDraft>
        )}
        {round && section === 'matrix' && <MatrixSection key={round.planId} round={round} />}
        {round && period && section === 'read' && (
          <WithConsolidatedDraft planId={round.planId} periodId={period.id}>
            <ReadSection key={`${round.planId} ${period.id}`} round={round} />
          </WithConsolidatedDraft>
        )}
        {round && section === 'figures' && <FiguresSection round={round} />}
        {round && period && section === 'legs' && (
          <LegsSection key={`${round.planId} ${JSON.stringify(round.period)}`} round={round} periodId={period.id} />
        )}
        {round && section === 'remind' && (
          <RemindSection key={`${round.planId} ${JSON.stringify(round.period)}`} round={round} />
        )}
      </div>
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'typed' && round && <RegisterTypedDialog round={round} onClose={() => setDialog(null)} />}
    </>
  )
}

const ofRound: readonly Section[] = ['status', 'matrix', 'read', 'figures', 'remind', 'legs']
const isOfRound = (section: Section) => ofRound.includes(section)
/** What waits to be verified, the keys and the log are of the whole office. */
const isOfPlan = (section: Section) => isOfRound(section) || section === 'requests'

function Tabs({ shown, search }: { shown: Section; search: string }) {
  const words = useText().coordinationPage
  const quarantine = useCall('coordination.quarantine', {})
  const unplaced = useCall('coordination.unplaced', {})
  const counts: Partial<Record<Section, number>> = {
    quarantine: quarantine.data?.length ?? 0,
    unplaced: unplaced.data?.length ?? 0,
  }
  const linkTo = (section: Section) => ({
    href: `/coordination/${section}${search === '' ? '' : `?${search}`}`,
    replace: true,
    'aria-current': section === shown ? ('page' as const) : undefined,
  })
  const isRare = rareSections.includes(shown)
  return (
    <ul className={classes.tabs}>
      {sections
        .filter((section) => !rareSections.includes(section))
        .map((section) => (
          <li key={section}>
            <Link {...linkTo(section)} className={classes.tab}>
              {words.sections[section]}
              <Count of={counts[section]} />
            </Link>
          </li>
        ))}
      <li>
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={classes.tab} aria-current={isRare ? 'page' : undefined}>
              {isRare ? words.sections[shown] : words.otherSections}
              <Count of={counts.unplaced} />
              <IconChevronDown size={14} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rareSections.map((section) => (
              <Menu.Item
                key={section}
                component={Link}
                {...linkTo(section)}
                rightSection={<Count of={counts[section]} />}
              >
                {words.sections[section]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </li>
    </ul>
  )
}

/** How many wait there; nothing where none does. */
function Count({ of = 0 }: { of: number | undefined }) {
  return of > 0 && <span className={classes.count}>{formatNumber(of)}</span>
}

function Numbers({ round }: { round: Round }) {
  const words = useText().coordinationPage
  const status = useCall('coordination.status', round)
  if (!status.data) return null
  const { assigned, requested } = status.data
  return (
    <>
      {words.numbers({
        received: assigned.received,
        of: assigned.of,
        overdue: assigned.overdue,
        requestedReceived: requested.received,
        requestedOf: requested.of,
      })}
    </>
  )
}
