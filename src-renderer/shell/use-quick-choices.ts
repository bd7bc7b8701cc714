import { useDebouncedValue } from '@mantine/hooks'
import { foldForSearch } from '../../src-shared/domain/vietnamese-text.ts'
import { useCall } from '../api/hooks.ts'
import { useText } from './language.tsx'
import { usePeriod } from './period.tsx'
import { mayOpen, type RailName, routes } from './routes.tsx'
import { useSession } from './session.tsx'

export interface QuickChoice {
  key: string
  label: string
  /** What tells two of the same name apart. */
  detail: string | null
  href: string
}

export interface QuickGroup {
  name: 'searchPages' | 'tasks' | 'plans'
  choices: readonly QuickChoice[]
}

const perGroup = 7

/** Pages, plans and tasks of the shown period that fit what was typed; only what this person can open. */
export function useQuickChoices(typed: string): { groups: readonly QuickGroup[]; searching: boolean } {
  const text = useText()
  const { person } = useSession()
  const [settled] = useDebouncedValue(typed.trim().slice(0, 200), 150)
  const open = routes.flatMap((route) => (route.rail && mayOpen(route, person.roles) ? [route.rail] : []))
  const hasPage = (name: RailName) => open.some((rail) => rail.name === name)
  const asked = settled.length > 1
  const pages = open
    .map(({ name, href }): QuickChoice => ({ key: href, label: text.shell[name], detail: null, href }))
    .filter(({ label }) => foldForSearch(label).includes(foldForSearch(typed)))
  const plans = useFoundPlans(settled, asked && hasPage('plans'))
  const tasks = useFoundTasks(settled, asked && hasPage('tasks'))
  const groups: QuickGroup[] = [
    { name: 'searchPages', choices: pages },
    { name: 'tasks', choices: tasks.choices },
    { name: 'plans', choices: plans.choices },
  ]
  const searching = tasks.isFetching || plans.isFetching || typed.trim() !== settled
  return { groups: groups.filter(({ choices }) => choices.length > 0), searching }
}

function useFoundPlans(search: string, enabled: boolean) {
  const { data, isFetching } = useCall(
    'plans.list',
    { search, states: [], trashed: false, offset: 0, limit: perGroup },
    { enabled, keepPrevious: true },
  )
  const choices = (enabled ? (data?.rows ?? []) : []).map(
    ({ id, shortName, subject }): QuickChoice => ({
      key: `/plans/${id}`,
      label: shortName,
      detail: subject,
      href: `/plans/${id}`,
    }),
  )
  return { choices, isFetching }
}

function useFoundTasks(words: string, enabled: boolean) {
  const { period } = usePeriod()
  const { data, isFetching } = useCall(
    'tasks.list',
    { periodId: period?.id ?? '', filter: { text: words }, limit: perGroup },
    { enabled: enabled && period !== null, keepPrevious: true },
  )
  const choices = (enabled && period ? (data?.rows ?? []) : []).map(
    ({ taskId, title, planShortName, positions }): QuickChoice => ({
      key: `/tasks/${taskId}`,
      label: title,
      detail: [planShortName, positions].filter(Boolean).join(' · ') || null,
      href: `/tasks/${taskId}`,
    }),
  )
  return { choices, isFetching }
}
