import { formatDate } from '../domain/business-date.ts'
import type { ReportErrors } from '../errors/reports.ts'
import type { ErrorText } from './error-text.ts'
import { reportStatesEn } from './report-states.ts'

export const reportErrorsEn: ErrorText<ReportErrors> = {
  'report.exists': () => ({
    what: 'There is already a report on this plan in this period.',
    safe: 'That report did not change.',
    next: 'Open it and go on there.',
  }),
  'report.plan-exists': () => ({
    what: 'There is already a plan on this for the year.',
    safe: 'That plan did not change.',
    next: 'Open it and go on there.',
  }),
  'report.not-coordinator': () => ({
    what: 'This office does not coordinate the chosen plan.',
    safe: 'Nothing was stored.',
    next: 'Choose a plan that the office coordinates.',
  }),
  'report.recipient-self': () => ({
    what: 'The consolidated report would go to this office itself.',
    safe: 'Nothing was stored.',
    next: 'Choose the office above that receives it.',
  }),
  'report.recipient-ended': ({ name, on }) => ({
    what: `“${name}” ended on ${formatDate(on)}.`,
    safe: 'Nothing was stored.',
    next: 'Choose the body that took over.',
  }),
  'report.words-taken': () => ({
    what: 'These words stand in the consolidated report already.',
    safe: 'The report did not change.',
    next: 'Open the report to read or edit them.',
  }),
  'report.words-edited': () => ({
    what: 'These words were edited in the consolidated report.',
    safe: 'The edited words stay as they are.',
    next: 'If they are no longer wanted, open the report and delete them there.',
  }),
  'report.plan-needs-year': () => ({
    what: 'A yearly plan is made for a whole year.',
    safe: 'Nothing was recorded.',
    next: 'Choose the period of a year and try again.',
  }),
  'report.plan-issued': () => ({
    what: 'The plan has its number and date and can no longer be edited.',
    safe: 'The issued revision is kept.',
    next: 'Begin the next revision, or ask the approver to withdraw the approval.',
  }),
  'report.recipients-differ': () => ({
    what: 'The plans have different coordinators.',
    safe: 'Nothing was recorded.',
    next: 'Make one report for each coordinator.',
  }),
  'report.wrong-state': ({ state }) => ({
    what: `This step is not possible while the document is “${reportStatesEn[state]}”.`,
    safe: 'The document did not change.',
    next: 'Reload the page to see what can be done now.',
  }),
  'report.under-review': () => ({
    what: 'The document lies before the approver.',
    safe: 'What was submitted is kept.',
    next: 'Take it back to change it, or wait until it is sent back.',
  }),
  'report.sealed': () => ({
    what: 'The report is sealed and can no longer be changed.',
    safe: 'The sealed revision is kept.',
    next: 'Begin the next revision to correct it.',
  }),
  'report.accepted': () => ({
    what: 'The report was accepted and can no longer be withdrawn.',
    safe: 'The report did not change.',
    next: 'Begin the next revision if something must be corrected.',
  }),
  'report.superseded': () => ({
    what: 'A newer revision was issued.',
    safe: 'Both revisions are kept.',
    next: 'Open the newest one.',
  }),
  'report.reason-missing': () => ({
    what: 'The reason is missing.',
    safe: 'The document did not change.',
    next: 'Give a reason, so that the other side knows what to do.',
  }),
  'report.open-places': ({ count }) => ({
    what: `The document has ${count} open places without a reason.`,
    safe: 'What was written is kept.',
    next: 'Fill them in, or give the reason at each place.',
  }),
  'report.tasks-without-result': ({ count }) => ({
    what: `It cannot be approved: ${count} tasks have no result.`,
    safe: 'The report did not change.',
    next: 'Send it back for the results, then take the records into the report again.',
  }),
  'report.cut-off-missing': () => ({
    what: 'The cut-off date is missing.',
    safe: 'The report did not change.',
    next: 'Enter the cut-off under Letter and try again.',
  }),
  'report.signer-missing': () => ({
    what: 'Nobody is named as the signer.',
    safe: 'The document did not change.',
    next: 'Enter name and position under Letter and try again.',
  }),
  'report.number-missing': () => ({
    what: 'The document has no number and date.',
    safe: 'The approved content is kept.',
    next: 'Enter the number and date that the registry gave.',
  }),
  'report.recipient-missing': () => ({
    what: 'It is not known to whom the report goes.',
    safe: 'The approved content is kept; a DOCX for printing can still be exported.',
    next: 'Enter the coordinator of the plan, take the records into the report again and approve again.',
  }),
  'report.period-open': () => ({
    what: 'The period lacks its year, first or last day.',
    safe: 'The approved content is kept.',
    next: 'Complete the period, take the records into the report again and approve again.',
  }),
  'report.content-changed': () => ({
    what: 'The stored content is not what was approved.',
    safe: 'Nothing was sealed.',
    next: 'Withdraw the approval, look at the content and let an administrator check the data.',
  }),
  'report.revision-open': ({ revision }) => ({
    what: `Revision ${revision} of the document is still in work.`,
    safe: 'No revision is lost.',
    next: 'Go on with it; the next revision begins only after this one is sealed or issued.',
  }),
  'report.revision-issued': ({ revision, next }) => ({
    what: `Revision ${revision} of this report was sealed, and may have been sent, before an older backup was put back.`,
    safe: 'Nothing was sealed; the content here is kept. The recipient would refuse a second revision of that number.',
    next: `Press Begin a new revision to make revision ${next} from this content, then have it approved, numbered and sealed.`,
  }),
  'report.revision-unknown': ({ revision, next }) => ({
    what: `The receipt speaks of revision ${revision} of the report, which is not in the data here; perhaps an older backup was put back.`,
    safe: `The report did not change; the app keeps in mind not to use revision ${revision} again.`,
    next: `If something must be corrected, open the report and begin revision ${next}; if not, the recipient has revision ${revision}.`,
  }),
  'report.records-moved': () => ({
    what: 'The records changed again, so the changes differ from the list that you looked at.',
    safe: 'The document did not change.',
    next: 'Look at the new list, then press the button again.',
  }),
  'report.other-content': () => ({
    what: 'The receipt speaks of another content than the one sealed here.',
    safe: 'The state of the report did not change.',
    next: 'Ask the coordinator to look at what was received.',
  }),
  'report.other-recipient': () => ({
    what: 'The receipt is not from the office that this report went to.',
    safe: 'The state of the report did not change.',
    next: 'Check where the file came from.',
  }),
  'report.not-sealed': () => ({
    what: 'This revision is not sealed.',
    safe: 'The document did not change.',
    next: 'Seal it first, or export the plain DOCX.',
  }),
}
