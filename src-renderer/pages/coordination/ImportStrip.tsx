import { Button } from '@mantine/core'
import { JobBar } from '../../parts/JobBar.tsx'
import { useOneMassImport } from '../../parts/mass-import/MassImport.tsx'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'

/** The import whose dialog was closed: how far it is, and once it has ended the way to what became of each file. */
export function ImportStrip({ onOpen }: { onOpen: () => void }) {
  const text = useText()
  const work = useOneMassImport()
  if (work.job) {
    return (
      <div className={classes.strip}>
        <JobBar job={work.job} label={text.coordinationPage.import} onStop={work.stop} />
      </div>
    )
  }
  if (!work.isDone) return null
  const { answered, unsent, left } = work
  return (
    <div className={classes.strip} role="status">
      <span>{text.massImport.ended({ done: answered.length + unsent.length, left: left.length })}</span>
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        {text.massImport.showResults}
      </Button>
    </div>
  )
}
