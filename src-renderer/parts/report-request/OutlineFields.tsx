import { ActionIcon, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { outlineKeys, reportSectionKey } from '../../../src-shared/domain/report-outline.ts'
import {
  defaultSections,
  isSoundOutline,
  nextOwnKey,
  type OutlineEntry,
  sectionsOf,
} from '../../../src-shared/domain/request-outline.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report-request.module.css'

interface OutlineFieldsProps {
  outline: readonly OutlineEntry[]
  onChange(outline: OutlineEntry[]): void
}

/** The outline of a letter, heading by heading; under each what the app writes, or that people do. */
export function OutlineFields({ outline, onChange }: OutlineFieldsProps) {
  const text = useText()
  const words = text.requests
  const places = outline.length === 0 ? [] : sectionsOf(outline)
  const set = (at: number, part: Partial<OutlineEntry>) =>
    onChange(outline.map((entry, index) => (index === at ? { ...entry, ...part } : entry)))
  const move = (at: number, by: number) => {
    const next = [...outline]
    const [entry] = next.splice(at, 1)
    if (entry) next.splice(at + by, 0, entry)
    onChange(next)
  }
  const add = () => onChange([...outline, { key: nextOwnKey(outline), title: '', level: 'section' }])
  return (
    <fieldset className={classes.outline}>
      <legend>{words.outline}</legend>
      {outline.length === 0 && <Text c="dimmed">{words.outlineDefault}</Text>}
      {outline.map((entry, at) => (
        <div key={entry.key} className={classes.entry} data-clause={entry.level === 'clause' || undefined}>
          <span className={classes.number}>{places[at]?.number}</span>
          <TextInput
            aria-label={words.headingOf({ number: places[at]?.number ?? '' })}
            placeholder={words.heading}
            value={entry.title}
            onChange={(event) => set(at, { title: event.currentTarget.value })}
          />
          <Select
            aria-label={words.contentOf({ number: places[at]?.number ?? '' })}
            allowDeselect={false}
            data={[
              { value: entry.key.startsWith('own.') ? entry.key : nextOwnKey(outline), label: words.ownContent },
              ...outlineKeys
                .filter((key) => key === entry.key || !outline.some((other) => other.key === key))
                .map((key) => ({ value: key, label: text.reports.sectionNames[key] })),
            ]}
            value={entry.key}
            onChange={(value) => value && set(at, { key: reportSectionKey.parse(value) })}
          />
          <Select
            aria-label={words.levelOf({ number: places[at]?.number ?? '' })}
            allowDeselect={false}
            disabled={at === 0 || entry.key === 'results'}
            data={[
              { value: 'section', label: words.levels.section },
              { value: 'clause', label: words.levels.clause },
            ]}
            value={entry.level}
            onChange={(value) => set(at, { level: value === 'clause' ? 'clause' : 'section' })}
          />
          <Group gap={2} wrap="nowrap">
            <ActionIcon variant="subtle" disabled={at === 0} onClick={() => move(at, -1)} aria-label={words.moveUp}>
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              disabled={at === outline.length - 1}
              onClick={() => move(at, 1)}
              aria-label={words.moveDown}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              onClick={() => onChange(outline.filter((_, index) => index !== at))}
              aria-label={words.removeHeading}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        </div>
      ))}
      {!isSoundOutline(outline) && <Text c="var(--snv-error)">{words.outlineWrong}</Text>}
      <Group gap="xs">
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
          {words.addHeading}
        </Button>
        {outline.length === 0 && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() =>
              onChange(defaultSections.map(({ key, heading }) => ({ key, title: heading, level: 'section' as const })))
            }
          >
            {words.startFromDefault}
          </Button>
        )}
      </Group>
    </fieldset>
  )
}
