import { Button } from '@mantine/core'
import { useCommand } from '../../api/hooks.ts'
import { useUploads } from '../../api/uploads.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** Card files of many agencies at once; what became of each that does not simply wait. */
export function TakeCardsPart() {
  const words = useText().coordinationPage
  const uploads = useUploads()
  const take = useCommand('coordination.importCards')
  const submit = () => {
    const stagedIds = uploads.staged.map((file) => file.stagedId)
    take.mutate({ stagedIds }, { onSuccess: () => uploads.clear() })
  }
  const taken = take.data?.filter((file) => file.outcome === 'waiting').length ?? 0
  return (
    <section className={classes.section} aria-labelledby="take-cards">
      <h2 id="take-cards">{words.importCards}</h2>
      <FileDrop uploads={uploads} label={words.cardFiles} accept=".json" secretNote={false} />
      <div>
        <Button
          size="xs"
          disabled={uploads.busy || uploads.staged.length === 0}
          loading={take.isPending}
          onClick={submit}
        >
          {words.importCards}
        </Button>
      </div>
      <ErrorNotice error={take.error} />
      {taken > 0 && (
        <p className={classes.hint} role="status">
          {words.cardsTaken({ count: taken })}
        </p>
      )}
      {take.data
        ?.filter((file) => file.outcome !== 'waiting')
        .map((file, at) => (
          // Two files may have one name; the list never changes its order.
          <p key={`${at}-${file.name}`} className={classes.hint} role="status">
            {file.name}: {words.cardOutcomes[file.outcome]}
            {file.sentence && `. ${file.sentence.what} ${file.sentence.next}`}
          </p>
        ))}
    </section>
  )
}
