import { Button } from '@mantine/core'
import type { IdJoin } from '../../../src-shared/contract/matches.ts'
import { formatDate, vietnamDateOf } from '../../../src-shared/domain/business-date.ts'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './matching.module.css'

/** What was joined, with the way back while it stands open. */
export function Joins({ joins }: { joins: readonly IdJoin[] }) {
  const words = useText().matches
  const undo = useCommand('matches.undo')
  return (
    <section className={classes.section} aria-labelledby="joined">
      <h2 id="joined">{words.joins}</h2>
      <p className={classes.quiet}>{words.undoHint}</p>
      <ErrorNotice error={undo.error} />
      <ul className={classes.lines}>
        {joins.map((join) => (
          <li key={join.joinId}>
            <div className={classes.words}>
              <p className={classes.name}>{words.joinLine({ from: join.fromName, to: join.toName })}</p>
              <p className={classes.quiet}>
                {words.joinedBy({ person: join.personName, on: formatDate(vietnamDateOf(join.at)) })}
              </p>
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.undoOf({ name: join.fromName })}
              loading={undo.isPending && undo.variables?.joinId === join.joinId}
              onClick={() => undo.mutate({ joinId: join.joinId }, { onSuccess: () => showDone(words.undone) })}
            >
              {words.undo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
