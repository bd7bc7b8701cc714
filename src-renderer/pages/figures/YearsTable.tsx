import type { YearsPreview } from '../../../src-shared/contract/figure-imports.ts'
import { showValue } from '../../parts/figure-cell-text.ts'
import { useText } from '../../shell/language.tsx'
import { Fate } from './Fate.tsx'
import classes from './imports.module.css'

/** Every cell of the form with its fate, and over each year the document that it comes from. */
export function YearsTable({ preview }: { preview: YearsPreview }) {
  const words = useText().figures
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll the table
    <section className={classes.scroller} tabIndex={0} aria-label={words.imports.preview}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{words.imports.columns.indicator}</th>
            {preview.years.map(({ year, source, hasFigures }) => (
              <th key={year} className={classes.number}>
                {words.year({ year })}
                {hasFigures && (
                  <p className={classes.more}>
                    {source === '' ? words.imports.sourceMissing : words.imports.sourceOf({ source })}
                  </p>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <tr key={row.indicatorId}>
              <td>
                {row.code}. {row.name} <span className={classes.missing}>({row.unit})</span>
              </td>
              {row.cells.map((cell, at) => (
                <td key={preview.years[at]?.year} className={classes.number}>
                  {cell.fate !== 'blank' && <Fate fate={cell.fate} short />}{' '}
                  {cell.value && showValue(cell.value, words.answers)}
                  {(cell.fate === 'changed' || cell.fate === 'sealed') && cell.before && (
                    <p className={classes.more}>
                      {words.imports.columns.before}: {showValue(cell.before, words.answers)}
                    </p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        {(['new', 'same', 'changed', 'sealed', 'blocked'] as const).map((fate) => (
          <Fate key={fate} fate={fate} />
        ))}
      </p>
    </section>
  )
}
