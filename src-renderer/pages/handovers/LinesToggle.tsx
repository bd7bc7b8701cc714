import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'

interface LinesToggleProps {
  name: string
  count: number
  /** Where it says more than how many there are. */
  label?: string
  children: ReactNode
}

/** The lines of one body, drawn when somebody wants to see them: a district may stand in hundreds. */
export function LinesToggle({ name, count, label, children }: LinesToggleProps) {
  const words = useText().handovers
  const [isOpen, setOpen] = useState(false)
  const shown = label ?? words.lines({ count })
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-label={`${words.showLines({ name })}: ${shown}`}
        rightSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setOpen(!isOpen)}
      >
        {shown}
      </Button>
      {isOpen && (
        <table className={classes.lines}>
          <tbody>{children}</tbody>
        </table>
      )}
    </>
  )
}
