import { Button, Group, Stack, Title } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconBuilding } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { Chip } from '../../parts/StatusChips.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './catalogue.module.css'
import { EditContactsDialog } from './EditContactsDialog.tsx'
import { LineageTimeline } from './LineageTimeline.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { SuccessionSteps } from './SuccessionSteps.tsx'

interface AgencyPaneProps {
  id: AgencyId
  mayEdit: boolean
  onOpen(id: AgencyId): void
}

/** One agency: who it is now, who it was, what it was called when, and how to reach it. */
export function AgencyPane({ id, mayEdit, onOpen }: AgencyPaneProps) {
  const { agencies: words, matches } = useText()
  const agency = useCall('agencies.get', { id })
  const [dialog, setDialog] = useState<'contacts' | 'rename' | null>(null)
  if (agency.isError) return <ErrorNotice error={agency.error} onRetry={() => void agency.refetch()} />
  if (agency.data === undefined) return <SkeletonRows />
  const { data } = agency
  return (
    <Stack gap="lg" p="lg">
      <Stack gap={6}>
        <Title order={2} size="h4">
          {data.name}
        </Title>
        <Group gap={6}>
          <Chip icon={IconBuilding} label={`${words.kinds[data.kind]} · ${words.levelsShort[data.level]}`} />
          {data.endedOn !== null && <Chip icon={IconBan} label={words.ended({ on: data.endedOn })} />}
          {data.doubts.map((doubt) => (
            <Chip key={doubt} tone="soon" icon={IconAlertTriangle} label={words.doubts[doubt]} />
          ))}
        </Group>
      </Stack>
      <SuccessionSteps title={words.whoIsItNow} steps={data.successors} onOpen={onOpen} />
      <SuccessionSteps title={words.cameFrom} steps={data.predecessors} onOpen={onOpen} />
      <Transfers agency={data} onOpen={onOpen} />
      <LineageTimeline id={data.id} onOpen={onOpen} />
      <Facts agency={data} onOpen={onOpen} />
      <Section title={words.contacts}>
        <Contacts agency={data} />
      </Section>
      {mayEdit && data.endedOn === null && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setDialog('contacts')}>
            {words.editContacts}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDialog('rename')}>
            {words.rename}
          </Button>
          {data.origin === 'own' && (
            <Button size="xs" variant="default" component={Link} href={`/catalogue/to-match?body=${data.id}`}>
              {matches.joinThis}
            </Button>
          )}
        </Group>
      )}
      {dialog === 'contacts' && <EditContactsDialog agency={data} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameDialog agency={data} onClose={() => setDialog(null)} />}
    </Stack>
  )
}

/** Functions that it gave away or took while it went on. */
function Transfers({ agency, onOpen }: { agency: AgencyDetail; onOpen(id: AgencyId): void }) {
  const words = useText().agencies
  if (agency.transfers.length === 0) return null
  return (
    <Section title={words.transfers}>
      {agency.transfers.map(({ direction, agency: other, functions, legalBasis, fromDate }) => (
        <div key={`${direction} ${other.id} ${fromDate} ${functions}`} className={classes.fact}>
          <div>
            {words.transferred[direction]}{' '}
            <button type="button" className={classes.link} onClick={() => onOpen(other.id)}>
              {other.name}
            </button>
            : {functions}
          </div>
          <span className={classes.quiet}>
            {words.fromTo({ from: fromDate, to: null })} · {legalBasis}
          </span>
        </div>
      ))}
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}

function Facts({ agency, onOpen }: { agency: AgencyDetail; onOpen(id: AgencyId): void }) {
  const words = useText().agencies
  const { parent, names, places, codes, aliases } = agency
  return (
    <dl className={classes.facts}>
      {parent !== null && (
        <Fact label={words.parent}>
          <button type="button" className={classes.link} onClick={() => onOpen(parent.id)}>
            {parent.name}
          </button>
        </Fact>
      )}
      {agency.abbreviation !== null && <Fact label={words.abbreviation}>{agency.abbreviation}</Fact>}
      {codes.map((code) => (
        <Fact key={`${code.scheme} ${code.code}`} label={words.codeSchemes[code.scheme]}>
          {code.code} <Dates from={code.fromDate} to={code.toDate} />
        </Fact>
      ))}
      {aliases.length > 0 && <Fact label={words.alsoCalled}>{aliases.join(' · ')}</Fact>}
      {names.length > 1 && (
        <Fact label={words.nameHistory}>
          {names.map((name) => (
            <div key={`${name.name} ${name.toDate}`}>
              {name.name} <Dates from={name.fromDate} to={name.toDate} />
              {name.legalBasis !== null && <span className={classes.quiet}> · {name.legalBasis}</span>}
            </div>
          ))}
        </Fact>
      )}
      {places.length > 1 && (
        <Fact label={words.placeHistory}>
          {places.map((place) => (
            <div key={place.toDate}>
              {[words.levelsShort[place.level], place.parent?.name].filter(Boolean).join(', ')}{' '}
              <Dates from={place.fromDate} to={place.toDate} />
              {place.legalBasis !== null && <span className={classes.quiet}> · {place.legalBasis}</span>}
            </div>
          ))}
        </Fact>
      )}
      <Fact label={words.source}>{words.origins[agency.origin]}</Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Dates({ from, to }: { from: string | null; to: string | null }) {
  return <span className={classes.quiet}>{useText().agencies.fromTo({ from, to })}</span>
}

function Contacts({ agency }: { agency: AgencyDetail }) {
  const words = useText().agencies
  const current = agency.contacts.filter(({ toDate }) => toDate === null)
  if (current.length === 0) return <p className={classes.quiet}>{words.noContacts}</p>
  return (
    <dl className={classes.facts}>
      {current.map(({ kind, value }) => (
        <Fact key={`${kind} ${value}`} label={words.contactKinds[kind]}>
          {value}
        </Fact>
      ))}
    </dl>
  )
}
