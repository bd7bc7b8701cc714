import type { ErrorReply } from '../errors/app-error.ts'
import type { ErrorCode, ErrorDetails } from '../errors/codes.ts'
import { agenciesText } from './agencies.ts'
import { approvalText } from './approval.ts'
import { auditText } from './audit.ts'
import { backupsText } from './backups.ts'
import { catalogueSheetText } from './catalogue-sheet.ts'
import { commandLineText } from './command-line.ts'
import { completenessText } from './completeness.ts'
import { consolidatedText } from './consolidated.ts'
import { coordinationText } from './coordination.ts'
import { coordinationPageText } from './coordination-page.ts'
import { demoText } from './demo.ts'
import { documentsText } from './documents.ts'
import type { ErrorSentence, ErrorText } from './error-text.ts'
import { evidenceText } from './evidence.ts'
import { exchangeText } from './exchange.ts'
import { exchangePageText } from './exchange-page.ts'
import { figuresText } from './figures.ts'
import { filesText } from './files.ts'
import { handoversText } from './handovers.ts'
import { hostsText } from './hosts.ts'
import { keysText } from './keys.ts'
import { keysHelpText } from './keys-help.ts'
import type { Language } from './language.ts'
import { massImportText } from './mass-import.ts'
import { matchesText } from './matches.ts'
import { matrixText } from './matrix.ts'
import { notesText } from './notes.ts'
import { overviewText } from './overview.ts'
import { ownKeyText } from './own-key.ts'
import { packagesText } from './packages.ts'
import { partsText } from './parts.ts'
import { peopleText } from './people.ts'
import { periodsText } from './periods.ts'
import { planReadingsText } from './plan-readings.ts'
import { planSourceText } from './plan-source.ts'
import { plansText } from './plans.ts'
import { printingText } from './printing.ts'
import { publishText } from './publish.ts'
import { receivedEvidenceText } from './received-evidence.ts'
import { registersText } from './registers.ts'
import { remindersText } from './reminders.ts'
import { reorganisationsText } from './reorganisations.ts'
import { requestsText } from './report-requests.ts'
import { reportingLegsText } from './reporting-legs.ts'
import { reportsText } from './reports.ts'
import { settingsText } from './settings.ts'
import { setupText } from './setup.ts'
import { shellText } from './shell.ts'
import { signInText } from './sign-in.ts'
import { spineText } from './spine.ts'
import { starSchemaText } from './star-schema.ts'
import { tasksText } from './tasks.ts'
import { typedReportText } from './typed-report.ts'
import { wordEditsText } from './word-edits.ts'
import { yearlyPlansText } from './yearly-plans.ts'

const features = {
  agencies: agenciesText,
  approval: approvalText,
  audit: auditText,
  backups: backupsText,
  catalogueSheet: catalogueSheetText,
  commandLine: commandLineText,
  consolidated: consolidatedText,
  coordination: coordinationText,
  demo: demoText,
  coordinationPage: coordinationPageText,
  typedReport: typedReportText,
  massImport: massImportText,
  documents: documentsText,
  evidence: evidenceText,
  exchange: exchangeText,
  exchangePage: exchangePageText,
  figures: figuresText,
  files: filesText,
  handovers: handoversText,
  matches: matchesText,
  hosts: hostsText,
  overview: overviewText,
  ownKey: ownKeyText,
  parts: partsText,
  keys: keysText,
  keysHelp: keysHelpText,
  matrix: matrixText,
  notes: notesText,
  packages: packagesText,
  people: peopleText,
  periods: periodsText,
  settings: settingsText,
  setup: setupText,
  planSource: planSourceText,
  plans: plansText,
  planReadings: planReadingsText,
  publish: publishText,
  receivedEvidence: receivedEvidenceText,
  registers: registersText,
  reminders: remindersText,
  reorganisations: reorganisationsText,
  completeness: completenessText,
  reportingLegs: reportingLegsText,
  reports: reportsText,
  requests: requestsText,
  shell: shellText,
  signIn: signInText,
  spine: spineText,
  starSchema: starSchemaText,
  tasks: tasksText,
  wordEdits: wordEditsText,
  yearlyPlans: yearlyPlansText,
}

type Features = typeof features
/** Every sentence of one language, by feature: `text.tasks.lateDays({ days: 3 })`. */
export type Text = { [F in keyof Features]: Features[F]['vi'] }

const collect = (language: Language): Text =>
  // Both languages have one shape by type; entries() loses the pairing of key and value.
  Object.fromEntries(Object.entries(features).map(([name, feature]) => [name, feature[language]])) as Text

export const texts: Record<Language, Text> = { vi: collect('vi'), en: collect('en') }

const errorText: Record<Language, ErrorText<ErrorDetails>> = {
  vi: {
    ...agenciesText.vi.errors,
    ...approvalText.vi.errors,
    ...backupsText.vi.errors,
    ...commandLineText.vi.errors,
    ...coordinationText.vi.errors,
    ...documentsText.vi.errors,
    ...evidenceText.vi.errors,
    ...exchangeText.vi.errors,
    ...figuresText.vi.errors,
    ...filesText.vi.errors,
    ...handoversText.vi.errors,
    ...matchesText.vi.errors,
    ...hostsText.vi.errors,
    ...keysText.vi.errors,
    ...notesText.vi.errors,
    ...packagesText.vi.errors,
    ...peopleText.vi.errors,
    ...planSourceText.vi.errors,
    ...plansText.vi.errors,
    ...publishText.vi.errors,
    ...planReadingsText.vi.errors,
    ...periodsText.vi.errors,
    ...printingText.vi.errors,
    ...registersText.vi.errors,
    ...remindersText.vi.errors,
    ...reportingLegsText.vi.errors,
    ...reorganisationsText.vi.errors,
    ...reportsText.vi.errors,
    ...requestsText.vi.errors,
    ...spineText.vi.errors,
    ...tasksText.vi.errors,
    ...wordEditsText.vi.errors,
  },
  en: {
    ...agenciesText.en.errors,
    ...approvalText.en.errors,
    ...backupsText.en.errors,
    ...commandLineText.en.errors,
    ...coordinationText.en.errors,
    ...documentsText.en.errors,
    ...evidenceText.en.errors,
    ...exchangeText.en.errors,
    ...figuresText.en.errors,
    ...filesText.en.errors,
    ...handoversText.en.errors,
    ...matchesText.en.errors,
    ...hostsText.en.errors,
    ...keysText.en.errors,
    ...notesText.en.errors,
    ...packagesText.en.errors,
    ...peopleText.en.errors,
    ...planSourceText.en.errors,
    ...plansText.en.errors,
    ...publishText.en.errors,
    ...planReadingsText.en.errors,
    ...periodsText.en.errors,
    ...printingText.en.errors,
    ...registersText.en.errors,
    ...remindersText.en.errors,
    ...reportingLegsText.en.errors,
    ...reorganisationsText.en.errors,
    ...reportsText.en.errors,
    ...requestsText.en.errors,
    ...spineText.en.errors,
    ...tasksText.en.errors,
    ...wordEditsText.en.errors,
  },
}

/** The sentence for an error reply, in three parts. */
export function errorSentence(language: Language, error: ErrorReply): ErrorSentence {
  // The reply is a union of matching pairs; indexing by its code loses that they match.
  const sentence = errorText[language][error.code] as (detail: ErrorDetails[ErrorCode]) => ErrorSentence
  return sentence(error.detail)
}
