import { Menu, Tooltip } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconChevronDown, IconLoader2 } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { sentenceOf } from '../../parts/ErrorNotice.tsx'
import { answers, showValue } from '../../parts/figure-cell-text.ts'
import { useLanguage } from '../../shell/language.tsx'
import classes from './figures.module.css'
import type { CellState } from './use-figure-cells.ts'

interface FigureCellProps {
  id: string
  label: string
  value: FigureValue | null
  /** What stands where nothing was entered. */
  emptyWord: string
  state: CellState | undefined
  isActive: boolean
  /** What is being typed; null while nobody types. */
  typed: string | null
  refusal: string | null
  isMenuOpen: boolean
  mayEdit: boolean
  onPick(): void
  onEdit(): void
  onType(typed: string): void
  onKeyDown(event: KeyboardEvent): void
  onLeave(): void
  onMenu(open: boolean): void
  onAnswer(value: FigureValue | null): void
}

/** One cell of the grid: a text until somebody types in it. */
export function FigureCell(props: FigureCellProps) {
  const { id, label, value, emptyWord, state, isActive, typed, refusal, mayEdit } = props
  const { text, language } = useLanguage()
  const words = text.figures
  const shown = state?.value === undefined ? value : state.value
  const shownText = shown === null ? emptyWord : showValue(shown, words.answers)
  const problem = refusal ?? (state?.status === 'failed' ? sentenceOf(language, state.error).what : null)
  return (
    <td
      id={id}
      // The grid names its active cell by this: which one it is, and what stands in it.
      aria-label={`${label}: ${shownText}`}
      data-active={isActive}
      className={isActive ? `${classes.cell} ${classes.active}` : classes.cell}
      onMouseDown={(event) => {
        if (typed !== null) return
        event.preventDefault()
        props.onPick()
      }}
      onDoubleClick={() => mayEdit && props.onEdit()}
    >
      <Tooltip label={problem} opened={isActive && problem !== null} position="bottom-start" color="error">
        <span className={classes.inner}>
          {typed === null ? (
            <span className={shown === null ? classes.missing : undefined}>{shownText}</span>
          ) : (
            <CellField {...props} typed={typed} />
          )}
          <CellMark state={state} problem={problem} />
          {isActive && mayEdit && typed === null && (
            <Menu opened={props.isMenuOpen} onChange={props.onMenu} position="bottom-end">
              <Menu.Target>
                <button type="button" tabIndex={-1} className={classes.more} aria-label={words.chooseAnswer}>
                  <IconChevronDown size={14} aria-hidden />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {answers.map((answer) => (
                  <Menu.Item key={answer} onClick={() => props.onAnswer({ kind: answer })}>
                    {words.answers[answer]}
                  </Menu.Item>
                ))}
                <Menu.Divider />
                <Menu.Item onClick={() => props.onAnswer(null)}>{words.clear}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </Tooltip>
    </td>
  )
}

function CellField({ label, typed, refusal, onType, onKeyDown, onLeave }: FigureCellProps & { typed: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={label}
      aria-invalid={refusal !== null}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    />
  )
}

function CellMark({ state, problem }: { state: CellState | undefined; problem: string | null }) {
  const { states } = useLanguage().text.figures
  if (problem !== null) return <IconAlertCircle size={14} className={classes.failed} aria-label={problem} />
  if (state?.status === 'saving') return <IconLoader2 size={14} className={classes.saving} aria-label={states.saving} />
  if (state?.status === 'saved') return <IconCheck size={14} className={classes.saved} aria-label={states.saved} />
  return null
}
