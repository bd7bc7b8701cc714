import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'

/** The lines of one body, drawn when somebody wants to see them: a district may stand in hundreds. */
export function LinesToggle({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const words = useText().handovers
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-label={`${words.showLines({ name })}: ${words.lines({ count })}`}
        rightSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setOpen(!isOpen)}
      >
        {words.lines({ count })}
      </Button>
      {isOpen && (
        <table className={classes.lines}>
          <tbody>{children}</tbody>
        </table>
      )}
    </>
  )
}
