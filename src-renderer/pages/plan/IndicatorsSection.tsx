import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanIndicator } from '../../../src-shared/contract/plan-content.ts'
import { formatNumber } from '../../../src-shared/domain/vietnamese-number.ts'
import { useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone, showUndo } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { IndicatorDialog } from './IndicatorDialog.tsx'
import classes from './plan.module.css'
import { nameIn, type SectionProps, seenOf } from './shown-plan.ts'

/** The versioned set of figures: what is counted, against what, and who reports it. */
export function IndicatorsSection({ shown, canEdit }: SectionProps) {
  const text = useText()
  const words = text.plans.indicators
  const save = useCommand('plans.saveIndicators')
  const [edited, setEdited] = useState<PlanIndicator | 'new' | null>(null)
  const set = shown.plan.indicatorSet
  const indicators = set?.indicators ?? []
  const positionOf = new Map(shown.plan.items.map((item) => [item.id, item.position]))
  const head = { source: set?.source ?? '', validFrom: set?.validFrom ?? null, asNewVersion: false }
  const remove = (indicator: PlanIndicator) => {
    // What it consisted of goes with it: a part without its whole says nothing.
    const rest = indicators.filter(({ id, parentId }) => id !== indicator.id && parentId !== indicator.id)
    save.mutate(
      { ...seenOf(shown), ...head, indicators: rest },
      {
        onSuccess: ({ version }) =>
          showUndo({
            sentence: words.removedDone({ name: indicator.name }),
            undo: text.spine.undo,
            onUndo: () => save.mutate({ planId: shown.plan.id, expectedVersion: version, ...head, indicators }),
          }),
      },
    )
  }
  const renew = () =>
    save.mutate(
      { ...seenOf(shown), ...head, asNewVersion: true, indicators },
      { onSuccess: ({ setVersion }) => showDone(words.newVersionDone({ version: setVersion })) },
    )
  const add = canEdit && (
    <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
      {words.add}
    </Button>
  )
  return (
    <>
      {set !== null && indicators.length > 0 && (
        <div className={classes.bar}>
          <span className={classes.grow}>{words.set({ version: set.version, source: set.source })}</span>
          {canEdit && (
            <Button size="xs" variant="default" loading={save.isPending} onClick={renew}>
              {words.newVersion}
            </Button>
          )}
          {add}
        </div>
      )}
      {edited === null && <ErrorNotice error={save.error} />}
      {indicators.length === 0 ? (
        <EmptyState sentence={words.noSet} action={add} />
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <colgroup>
              <col style={{ width: 90 }} />
              <col />
              <col style={{ width: 100 }} />
              <col style={{ width: 150 }} />
              <col style={{ width: 110 }} />
              <col style={{ width: 190 }} />
              <col style={{ width: 180 }} />
              {canEdit && <col style={{ width: 130 }} />}
            </colgroup>
            <thead>
              <tr>
                {[
                  words.code,
                  words.name,
                  words.unit,
                  words.measure,
                  words.baseline,
                  words.targets,
                  words.reportedBy,
                  ...(canEdit ? [''] : []),
                ].map((label) => (
                  <th key={label}>{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {indicators.map((indicator) => (
                <tr key={indicator.id}>
                  <td className={classes.position}>{indicator.code}</td>
                  <td style={{ paddingLeft: indicator.parentId === null ? 12 : 32 }}>
                    {indicator.name}
                    {indicator.itemId !== null && (
                      <span className={classes.quiet}> · {positionOf.get(indicator.itemId)}</span>
                    )}
                  </td>
                  <td>{indicator.unit}</td>
                  <td>
                    {words.measures[indicator.measure]}
                    {indicator.shape === 'share' && <span className={classes.quiet}> · {words.shapes.share}</span>}
                  </td>
                  <td className={classes.right}>{baselineOf(indicator)}</td>
                  <td>{targetsOf(indicator, words)}</td>
                  <td>
                    {indicator.reporterIds.length === 0 ? (
                      <span className={classes.quiet}>{indicator.reportedBy || words.everybody}</span>
                    ) : (
                      <span title={indicator.reporterIds.map(nameIn(shown)).join('\n')}>
                        {indicator.reportedBy ||
                          text.plans.assignments.agencies({ count: indicator.reporterIds.length })}
                      </span>
                    )}
                  </td>
                  {canEdit && (
                    <td>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={`${words.edit} ${indicator.code}`}
                        onClick={() => setEdited(indicator)}
                      >
                        {text.plans.reporting.edit}
                      </Button>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        color="gray"
                        aria-label={`${words.remove} ${indicator.code}`}
                        onClick={() => remove(indicator)}
                      >
                        {text.plans.reporting.remove}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited !== null && (
        <IndicatorDialog
          shown={shown}
          indicator={edited === 'new' ? null : edited}
          busy={save.isPending}
          error={save.error}
          onClose={() => setEdited(null)}
          onSave={(indicator, source) =>
            save.mutate(
              {
                ...seenOf(shown),
                ...head,
                source,
                indicators:
                  edited === 'new'
                    ? [...indicators, indicator]
                    : indicators.map((old) => (old.id === indicator.id ? indicator : old)),
              },
              {
                onSuccess: () => {
                  setEdited(null)
                  showDone(words.saved)
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function baselineOf({ baseline }: PlanIndicator): string {
  if (baseline === null) return ''
  const value = formatNumber(baseline.value)
  return baseline.year === null ? value : `${value} (${baseline.year})`
}

function targetsOf({ comparator, targets }: PlanIndicator, words: ReturnType<typeof useText>['plans']['indicators']) {
  const sign = comparator === null ? '' : `${words.signs[comparator]} `
  return targets.map(({ year, value }) => `${year}: ${sign}${formatNumber(value)}`).join('; ')
}
