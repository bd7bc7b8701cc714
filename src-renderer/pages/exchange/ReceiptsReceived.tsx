import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './exchange.module.css'

export function ReceiptsReceived() {
  const text = useText()
  const words = text.exchangePage
  const receipts = useCall('packages.receipts', {})
  return (
    <section className={classes.section} aria-labelledby="receipts-received">
      <h2 id="receipts-received">{words.receipts}</h2>
      {receipts.isError && <ErrorNotice error={receipts.error} onRetry={() => void receipts.refetch()} />}
      {receipts.data?.length === 0 && <p className={classes.hint}>{words.noReceipts}</p>}
      <ul className={classes.lines}>
        {receipts.data?.map((receipt) => (
          <li key={`${receipt.reportId} ${receipt.reportRevision} ${receipt.at} ${receipt.decision}`}>
            <div className={classes.words}>
              <p className={classes.name}>
                {text.coordination.decisions[receipt.decision]} ·{' '}
                {words.versionOf({ revision: receipt.reportRevision, coordinator: receipt.coordinatorName })}
              </p>
              <p className={classes.quiet}>{words.receiptOn({ date: receipt.receivedOn })}</p>
              {receipt.remarks.map((remark, at) => (
                // Remarks have no id and never change their order.
                <p key={at} className={classes.quiet}>
                  {remark.about === null ? remark.text : `${remark.about}: ${remark.text}`}
                </p>
              ))}
            </div>
            <Button component={Link} href={`/reports/${receipt.reportId}`} variant="default" size="xs">
              {words.openReport}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
