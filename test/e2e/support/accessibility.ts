import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Serious and critical findings of axe on the page as it stands, one line each; of these rules only, when given. */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
  // Through the debugger, not a script element: the policy of the page stays as people get it.
  await page.evaluate(source)
  await settled(page)
  const options = rules ? { runOnly: { type: 'rule', values: rules } } : {}
  // axe was put on the page by the line above.
  const results = (await page.evaluate(`globalThis.axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Until what fades has its colours: a change of light and dark moves some of them for a while. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    const fading = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)))
  })
