import { Modal } from '@mantine/core'
import { formatDate } from '../../../src-shared/domain/business-date.ts'
import type { RequestId } from '../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../api/call.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

type Held = OutputOf<'report-requests.versionsHeld'>

/** Which version of the package and the request each body worked by, as its last report tells. */
export function VersionsHeldDialog({ requestId, onClose }: { requestId: RequestId; onClose(): void }) {
  const words = useText().requests.held
  const { data, error, refetch } = useCall('report-requests.versionsHeld', { requestId })
  return (
    <Modal opened onClose={onClose} title={words.title} size={880}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && <HeldTable held={data} />}
    </Modal>
  )
}

function HeldTable({ held: { plans, bodies } }: { held: Held }) {
  const text = useText()
  const words = text.requests.held
  return (
    <>
      <p className={classes.hint}>{words.hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrolled by keys too */}
      <section className={classes.scroll} aria-label={words.title} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.body}</th>
              <th scope="col">{words.last}</th>
              <th scope="col">{words.answers}</th>
              {plans.map(({ planId, shortName, issued }) => (
                <th key={planId} scope="col">
                  {words.package({ plan: shortName, issued })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ agencyId, agencyName, last }) => (
              <tr key={agencyId}>
                <th scope="row">{agencyName}</th>
                <td>{last === null ? words.nothingYet : formatDate(last.receivedOn)}</td>
                <td>{last !== null && (last.answersThis ? words.thisOne : words.another)}</td>
                {plans.map(({ planId, issued }) => (
                  <td key={planId}>{last && versionWords(last, planId, issued)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )

  function versionWords(
    { origin, packages }: NonNullable<Held['bodies'][number]['last']>,
    planId: string,
    issued: number | null,
  ) {
    if (origin === 'typed') return text.coordination.origins.typed
    const version = packages.find((one) => one.planId === planId)?.version ?? null
    if (version === null) return words.ownPlan
    return issued !== null && version < issued ? words.older({ version }) : words.version({ version })
  }
}
