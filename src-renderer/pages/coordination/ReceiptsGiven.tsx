import { Button } from '@mantine/core'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import type { OutputOf } from '../../api/call.ts'
import { useSaveFile } from '../../api/files.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** What was answered, each to be exported again when it got lost. */
export function ReceiptsGiven({ receipts }: { receipts: OutputOf<'coordination.submission'>['receipts'] }) {
  const text = useText()
  const again = useCommand('coordination.exportReceipt')
  const save = useSaveFile()
  return (
    <>
      <ul className={classes.lines}>
        {receipts.map((receipt) => (
          <li key={receipt.rowId}>
            <div className={classes.words}>
              <p className={classes.name}>{text.coordination.decisions[receipt.decision]}</p>
              <p className={classes.quiet}>
                {receipt.personName} · {formatDate(vietnamDateOf(receipt.at))}
              </p>
              {receipt.remarks.map((remark, at) => (
                // Remarks have no id and never change their order.
                <p key={at} className={classes.quiet}>
                  {remark.text}
                </p>
              ))}
            </div>
            <Button
              size="xs"
              variant="default"
              loading={again.isPending}
              onClick={() =>
                again.mutate(
                  { rowId: receipt.rowId },
                  { onSuccess: ({ exportId }) => save.mutate({ kind: 'export', id: exportId }) },
                )
              }
            >
              {text.coordinationPage.exportAgain}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNotice error={again.error ?? save.error} />
    </>
  )
}
