import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { Fingerprint } from '../../parts/own-key/Fingerprint.tsx'
import { IntroduceKey } from '../../parts/own-key/IntroduceKey.tsx'
import { backupState, OwnKeyPanel } from '../../parts/own-key/OwnKeyPanel.tsx'
import { useOwnKey } from '../../parts/own-key/use-own-key.ts'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { useHasRole } from '../../shell/session.tsx'
import classes from './settings.module.css'

export default function KeysSection() {
  const text = useText()
  const words = text.ownKey
  const isApprover = useHasRole('approver')
  const isCoordinator = useHasRole('coordinator')
  const { canSeal } = useOwnKey('approver')
  return (
    <>
      <p className={classes.hint}>{text.exchange.sealMeaning}.</p>
      {isApprover && (
        <>
          <h3 className={classes.subtitle}>{words.kinds.approver}</h3>
          <OwnKeyPanel purpose="approver" />
        </>
      )}
      {isApprover && canSeal && (
        <>
          <h3 className={classes.subtitle}>{words.introduce}</h3>
          <div className={classes.form}>
            <IntroduceKey />
          </div>
        </>
      )}
      {isCoordinator && (
        <>
          <h3 className={classes.subtitle}>{words.kinds.root}</h3>
          <OwnKeyPanel purpose="root" />
        </>
      )}
      <h3 className={classes.subtitle}>{words.officeKeys}</h3>
      <OfficeKeys />
    </>
  )
}

/** Every key the office ever had, so that an old report can still be matched to who sealed it. */
function OfficeKeys() {
  const words = useText().ownKey
  const keys = useCall('keys.list', {})
  if (keys.isError) return <ErrorNotice error={keys.error} onRetry={() => void keys.refetch()} />
  if (!keys.data) return <SkeletonRows rows={2} />
  if (keys.data.length === 0) return <p className={classes.hint}>{words.noOfficeKeys}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.holder}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.fingerprint}</th>
            <th scope="col">{words.madeOn}</th>
            <th scope="col">{words.backedUp}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {keys.data.map((key) => (
            <tr key={key.kid} className={key.retiredAt === null ? undefined : classes.closed}>
              <td>{key.personName}</td>
              <td>{words.kinds[key.purpose]}</td>
              <td>
                <Fingerprint value={key.fingerprint} />
              </td>
              <td>{formatDate(vietnamDateOf(key.madeAt))}</td>
              <td>{backupState(words, key)}</td>
              <td>{key.retiredAt === null ? words.inUse : words.retired}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
