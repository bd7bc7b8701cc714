import { formatDate } from '../../src-shared/domain/business-date.ts'
import type { Report } from '../../src-shared/exchange/report.ts'
import { type Text, texts } from '../../src-shared/text/text.ts'
import { openEnvelope } from '../keys/open-envelope.ts'
import { readSealedFile } from './read-sealed-file.ts'
import { answer, type Invocation, type Status } from './terminal.ts'

/** `report show FILE`: what the file says. Proves nothing, and says so. */
export async function showReport(invocation: Invocation, file: string): Promise<Status> {
  const { host, language, words } = invocation
  const sealedJson = await readSealedFile(file)
  const reader = {
    expect: ['report'] as const,
    trust: { roots: [], keys: [] },
    me: null,
    now: host.now().toISOString(),
  }
  const opened = await openEnvelope(sealedJson, reader)
  if (opened.verdict === 'refused') throw opened.error
  host.tell(`${words.notVerified}\n`)
  answer(invocation, opened.payload, linesOf(opened.payload, words, texts[language].parts.progress))
  return 0
}

function linesOf(
  { documentNumber, documentDate, revision, period, data }: Report,
  words: Invocation['words'],
  progress: Text['parts']['progress'],
): string[] {
  const { plans, sections, taskResults, figures, funding, signer } = data
  return [
    words.showHead({
      agency: data.agencyName,
      number: documentNumber,
      date: documentDate && formatDate(documentDate),
      revision,
      year: period.year,
    }),
    words.cutOff({ date: formatDate(data.cutOff) }),
    ...plans.map((plan) => words.onPlan({ subject: plan.subject })),
    ...sections.flatMap(({ heading, paragraphs }) => ['', heading, ...paragraphs.map((text) => `  ${text}`)]),
    '',
    words.taskResults({ count: taskResults.length }),
    ...taskResults.flatMap((task) => [
      `  ${task.position} ${task.title}: ${progress[task.progress]}. ${task.resultText}`,
      ...(task.expected === undefined ? [] : [`    ${words.expected({ text: task.expected })}`]),
    ]),
    words.figures({ count: figures.length }),
    ...figures.map(({ indicatorId, value }) => `  ${indicatorId}: ${figureText(value, words)}`),
    words.funding({ count: funding.length }),
    '',
    words.signedBy({ name: signer.name, position: signer.position }),
  ]
}

function figureText(value: Report['data']['figures'][number]['value'], words: Invocation['words']): string {
  if (value.kind === 'number') return words.number({ value: value.value })
  if (value.kind === 'share')
    return `${words.number({ value: value.numerator })}/${words.number({ value: value.denominator })}`
  return words.noNumber[value.kind]
}
