import type { Progress } from '../domain/progress.ts'
import { type AuditDetail, because, fact, fromTo, inside, isYearlyPlan, named } from './audit-detail.ts'
import { figureWords } from './audit-figure.ts'
import type { actionsVi } from './audit-vi.ts'
import type { SameShape } from './error-text.ts'
import { partsText } from './parts.ts'

const progress = (name: string) => partsText.en.progress[name as Progress] ?? name // an older name stays as it was told
const answers = { 'none-arisen': 'none arisen', 'no-data': 'no data yet', 'not-applicable': 'not applicable' }
const nothing = 'nothing'

/** A yearly plan goes the road of a report. */
const documentEn = (d: AuditDetail) => (isYearlyPlan(d) ? 'yearly plan' : 'report')

export const actionsEn: SameShape<typeof actionsVi> = {
  'agencies.added': (d) => `Added the body${named(d, 'name')} to the catalogue.`,
  'agencies.code-changed': (d) => `Changed the codes of${named(d, 'name')}.`,
  'agencies.contacts-changed': (d) => `Changed the contacts of${named(d, 'name')}.`,
  'agencies.ended': (d) => `Recorded the end of the body${named(d, 'name')}${because(d, 'legalBasis')}.`,
  'agencies.loaded': (d) => `Loaded the catalogue of a province: ${fact(d, 'added') || '0'} bodies added.`,
  'agencies.moved': (d) =>
    `Changed the level or superior body of${named(d, 'name')}${fromTo(d)}${because(d, 'legalBasis')}.`,
  'agencies.received': (d) => `Took in the body${named(d, 'name')} from a file.`,
  'agencies.renamed': (d) => `Renamed the body${named(d, 'name', 'before')}.`,
  'agencies.row-imported': (d) => `Changed the body${named(d, 'name')} as the file${named(d, 'fileName')} says.`,
  'agencies.sheet-exported': (d) =>
    `Exported the catalogue${named(d, 'name')} to Excel: ${fact(d, 'count') || '0'} bodies${d.withContacts === true ? ', with contacts' : ''}.`,
  'agencies.sheet-imported': (d) =>
    `Brought the catalogue in from the file${named(d, 'fileName')}: ${fact(d, 'added') || '0'} added, ${fact(d, 'changed') || '0'} changed, ${fact(d, 'refused') || '0'} refused.`,
  'backup.made': () => 'Made a backup of the data.',
  'cards.declined': (d) => `Declined the card of${named(d, 'agency')}${because(d)}.`,
  'cards.revoked': (d) => `Revoked the key of${named(d, 'agency')}${because(d)}.`,
  'cards.enrolled': (d) => `Confirmed the card of${named(d, 'agency', 'name')} by its fingerprint.`,
  'cards.rotated': (d) => `Changed the key of${named(d, 'agency')}, as the old key signed${fromTo(d)}.`,
  'cards.received': (d) => `Took in the card of${named(d, 'agency', 'name')}.`,
  'data.checked': () => 'Checked all data.',
  'evidence.added': (d) => `Added the evidence${named(d, 'fileName')}.`,
  'evidence.added-again': (d) => `Used the evidence${named(d, 'fileName')} again.`,
  'evidence.changed': (d) => `Changed the document data of the evidence${named(d, 'fileName')}.`,
  'evidence.checked': (d) =>
    `Checked ${fact(d, 'files') || '0'} evidence files: ${fact(d, 'missing') || '0'} missing, ${fact(d, 'changed') || '0'} changed.`,
  'evidence.linked': () => 'Linked evidence to a task.',
  'evidence.restored': (d) => `Took the evidence${named(d, 'fileName')} back from the trash.`,
  'evidence.resupplied': (d) => `Supplied the evidence file${named(d, 'fileName')} again.`,
  'evidence.trashed': (d) => `Moved the evidence${named(d, 'fileName')} to the trash.`,
  'evidence.unlinked': () => 'Took evidence off a task.',
  'figures.cleared': (d) => `Took the figure of${named(d, 'name')} away.`,
  'figures.entered': (d) =>
    `Entered the ${d.isEstimate === true ? 'estimate' : 'figure'} of${named(d, 'name')}: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}${because(d)}.`,
  'figures.form-made': (d) => `Made the Excel form${named(d, 'name')} for the plan${named(d, 'plan')}.`,
  'figures.form-imported': (d) =>
    `Brought in ${fact(d, 'count') || '0'} figures from the file${named(d, 'fileName')} for the plan${named(d, 'plan')}.`,
  'figures.import-undone': (d) =>
    `Undid the import of the file${named(d, 'fileName')}: ${fact(d, 'restored') || '0'} put back, ${fact(d, 'kept') || '0'} changed since then kept.`,
  'figures.imported': (d) =>
    `Brought in the figure of${named(d, 'name')} from a file: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}. Source: ${fact(d, 'source')}${d.sealed === false ? ', not sealed' : ''}.`,
  'figures.restored': (d) =>
    `Undid the figure of${named(d, 'name')} that came from a file: ${figureWords(d.before, answers) ?? nothing} → ${figureWords(d.after, answers) ?? nothing}.`,
  'reorganisations.recorded': (d) =>
    `Recorded the act${named(d, 'name')}: ${fact(d, 'ended') || '0'} ended, ${fact(d, 'made') || '0'} new, ${fact(d, 'renamed') || '0'} renamed, ${fact(d, 'transferred') || '0'} functions moved; ${fact(d, 'byRule') || '0'} entries went over by rule.`,
  'reorganisations.taken-back': (d) => `Took back the act${named(d, 'name')}.`,
  'reorganisations.file-sealed': (d) =>
    `Sealed the file of acts, version ${fact(d, 'revision') || '?'}: ${fact(d, 'acts') || '0'} acts.`,
  'reorganisations.file-received': (d) =>
    `Received version ${fact(d, 'revision') || '?'} of the acts of${named(d, 'name')}: ${fact(d, 'acts') || '0'} acts.`,
  'reorganisations.file-applied': (d) =>
    `Recorded the acts received from${named(d, 'name')}: ${fact(d, 'recorded') || '0'} recorded, ${fact(d, 'takenBack') || '0'} taken back, ${fact(d, 'refused') || '0'} left out.`,
  'transfers.line-moved': (d) =>
    `Handed${named(d, 'words')} over with the function${named(d, 'functions')} from${named(d, 'name')} to${named(d, 'to')}.`,
  'transfers.line-kept': (d) =>
    `Kept${named(d, 'words')} with${named(d, 'name')}; it does not go with the function${named(d, 'functions')}.`,
  'transfers.line-taken-back': (d) =>
    `Undid the decision on${named(d, 'words')} about the function${named(d, 'functions')} of${named(d, 'name')}.`,
  'handovers.lines-moved': (d) =>
    `Handed ${fact(d, 'count') || '0'} lines of${named(d, 'name')}${fact(d, 'plan') === '' ? '' : ` in the plan${named(d, 'plan')}`} over to the successor${because(d, 'to')}.`,
  'matches.body-joined': (d) => `Joined the typed body${named(d, 'name')} with${named(d, 'to')}.`,
  'matches.plan-joined': (d) =>
    `Joined the typed plan${named(d, 'name')} with the plan of the package${named(d, 'to')}: ${fact(d, 'tasks') || '0'} tasks, ${fact(d, 'figures') || '0'} figures, ${fact(d, 'reports') || '0'} reports.`,
  'matches.undone': (d) => `Undid the join of${named(d, 'name')} with${named(d, 'to')}.`,
  'keys.backed-up': () => 'Checked the backup of a sealing key.',
  'keys.backup-exported': () => 'Exported the backup of a sealing key.',
  'keys.card-exported': () => 'Exported the agency card.',
  'keys.form-exported': () => 'Exported the registration form of a key.',
  'keys.loss-reported': (d) => `Gave up a lost sealing key${because(d)}.`,
  'keys.rotated': (d) => `Changed the sealing key of${named(d, 'name')}${fromTo(d)}.`,
  'keys.rotation-exported': () => 'Exported a change of key.',
  'keys.made': (d) => `Made the sealing key of${named(d, 'name')}.`,
  'keys.passphrase-changed': () => 'Changed the passphrase of a sealing key.',
  'note.added': (d) => `Added a progress note${because(d, 'text')}`,
  'note.corrected': (d) => `Corrected a progress note${because(d)}`,
  'note.erased': (d) => `Erased a progress note for good${because(d)}`,
  'office.changed': () => 'Changed the office.',
  'office.set-up': () => 'Set the office up.',
  'packages.declined': (d) => `Declined the plan package${named(d, 'plan', 'name')}${because(d)}.`,
  'packages.exported-again': (d) => `Exported the plan package${named(d, 'plan', 'name')} again.`,
  'packages.issued': (d) => `Issued the plan package${named(d, 'plan', 'name')}.`,
  'packages.received': (d) => `Took in the plan package${named(d, 'plan', 'name')}.`,
  'people.added': (d) => `Added the person${named(d, 'fullName', 'name')}.`,
  'people.changed': (d) => `Changed the person${named(d, 'fullName', 'name')}.`,
  'people.password-reset': (d) => `Reset the password of${named(d, 'name')}.`,
  'period.added': (d) => `Added the year ${fact(d, 'year')} for figures of earlier years.`,
  'period.dates-changed': () => 'Changed the dates of a period.',
  'period.opened': (d) => `Opened the period ${fact(d, 'year')}, ${fact(d, 'carried') || '0'} tasks carried forward.`,
  'plan-readings.read': (d) => `Read the plan document${named(d, 'file')}.`,
  'plan-readings.discarded': (d) => `Put away the reading of${named(d, 'file')}.`,
  'plan-readings.restored': (d) => `Took the reading of${named(d, 'file')} up again.`,
  'plan-readings.stored': (d) => `Entered the plan${named(d, 'plan')} from the document${named(d, 'file')}.`,
  'plans.renewed': (d) => `Brought the plan${named(d, 'plan')} to its newer text.`,
  'plans.assigned': (d) => `Assigned${named(d, 'phrase')} in the plan${named(d, 'plan')}.`,
  'plans.assignments-changed': (d) => `Changed assignments in the plan${named(d, 'plan')}.`,
  'plans.changed': (d) => `Changed the plan${named(d, 'plan')}.`,
  'plans.duties-changed': (d) => `Changed the duties to report of the plan${named(d, 'plan')}.`,
  'plans.events-changed': (d) => `Changed the yearly events of the plan${named(d, 'plan')}.`,
  'plans.indicators-changed': (d) => `Changed the indicators of the plan${named(d, 'plan')}.`,
  'plans.links-changed': (d) => `Changed links between items of the plan${named(d, 'plan')}.`,
  'plans.outline-changed': (d) => `Changed the items of the plan${named(d, 'plan')}.`,
  'plans.received': (d) => `Took in the plan${named(d, 'plan', 'shortName')} from a package.`,
  'plans.registered': (d) => `Registered the plan${named(d, 'shortName')}.`,
  'plans.restored': (d) => `Took the plan${named(d, 'plan')} back from the trash.`,
  'plans.reviews-changed': (d) => `Changed the reviews of the plan${named(d, 'plan')}.`,
  'plans.source-changed': (d) => `Replaced the document file of the plan${named(d, 'plan')}.`,
  'plans.state-changed': (d) => `Changed the state of the plan${named(d, 'plan')}.`,
  'plans.trashed': (d) => `Moved the plan${named(d, 'plan')} to the trash.`,
  'plans.unassigned': (d) => `Removed assignments from the plan${named(d, 'plan')}.`,
  'receipts.exported-again': (d) => `Exported the receipt for${named(d, 'agency')} again.`,
  'registry.received': () => "Took in the coordinator's registry of keys.",
  'registry.sealed': () => 'Sealed the registry of keys.',
  'reports.answered': (d) => `Took in the receipt for the report${named(d, 'subject')}.`,
  'reports.approval-voided': () => 'The approval no longer holds, because the content was edited.',
  'reports.approved': (d) => `Approved the content of the ${documentEn(d)}${named(d, 'subject')}.`,
  'reports.drafted': (d) => `Drafted the report${named(d, 'subject')}.`,
  'reports.exported': (d) => `Exported the ${documentEn(d)}${named(d, 'subject')}.`,
  'reports.letter-changed': (d) =>
    fact(d, 'fileName') === ''
      ? `Changed the head or the signature of a ${documentEn(d)}.`
      : `Changed the head or the signature of a ${documentEn(d)}. Source: Word${named(d, 'fileName')}.`,
  'reports.readdressed': (d) => `Changed the recipient of a report${fromTo(d)}.`,
  'reports.numbered': (d) =>
    `Entered number ${fact(d, 'number')} and date of the ${documentEn(d)}${named(d, 'subject')}.`,
  'reports.passed-on': (d) => `Read the ${documentEn(d)}${named(d, 'subject')} and passed it on to the approver.`,
  'reports.charts-changed': () => 'Chose the charts of a report.',
  'reports.consolidated': (d) => `Drafted the consolidated report${named(d, 'subject')}.`,
  'reports.plan-drafted': (d) => `Drafted the yearly plan${named(d, 'subject')}.`,
  'reports.privacy-erased': (d) => `Erased words that tell who somebody is from the ${documentEn(d)}${because(d)}.`,
  'reports.privacy-kept': (d) => `Kept words that tell who somebody is in the ${documentEn(d)}${because(d)}.`,
  'reports.redrafted': (d) => `Drafted a ${documentEn(d)} again from the newest records.`,
  'reports.revised': (d) =>
    `Opened revision ${fact(d, 'revision')} of the ${documentEn(d)}${named(d, 'subject')}${because(d)}.`,
  'reports.revisions-skipped': (d) =>
    `The data came from a backup older than the last sealing${named(d, 'subject')}: revisions go on above it, none is used twice.`,
  'reports.sealed': (d) => `Sealed the report${named(d, 'subject')}.`,
  'reports.section-changed': (d) =>
    fact(d, 'fileName') === ''
      ? `Changed section${named(d, 'section')} of a ${documentEn(d)}.`
      : `Changed section${named(d, 'section')} of a ${documentEn(d)}. Source: Word${named(d, 'fileName')}.`,
  'reports.sent-back': (d) => `Sent the ${documentEn(d)}${named(d, 'subject')} back${because(d)}.`,
  'reports.signed-copy-attached': (d) => `Attached the signed copy of the ${documentEn(d)}${named(d, 'subject')}.`,
  'reports.signed-copy-removed': (d) => `Removed the signed copy from the ${documentEn(d)}${named(d, 'subject')}.`,
  'reports.submitted': (d) => `Submitted the ${documentEn(d)}${named(d, 'subject')} to the approver.`,
  'reports.taken-back': (d) => `Took the ${documentEn(d)}${named(d, 'subject')} back for changes.`,
  'reports.withdrawn': (d) => `Withdrew the ${documentEn(d)}${named(d, 'subject')}${because(d)}.`,
  'reports.word-closed': (d) => `Looked through the Word file${named(d, 'fileName')}.`,
  'reports.word-decided': (d) =>
    `Decided on changes of the Word file${named(d, 'fileName')}: ${fact(d, 'accepted') || '0'} accepted, ${fact(d, 'refused') || '0'} refused.`,
  'reports.word-exported': (d) => `Exported the ${documentEn(d)}${named(d, 'subject')} for editing in Word.`,
  'reports.word-read': (d) => `Brought back the Word file${named(d, 'fileName')}.`,
  'reports.word-undone': (d) => `Undid the acceptance of changes from the Word file${named(d, 'fileName')}.`,
  'requests.changed': (d) => `Changed the report request${named(d, 'subject')}.`,
  'requests.closed': (d) => `Closed the report request${named(d, 'subject')}${because(d)}.`,
  'requests.files-exported': (d) => `Exported the files to send with the report request${named(d, 'subject')}.`,
  'requests.exported-again': (d) => `Exported the report request${named(d, 'subject')} again.`,
  'requests.issued': (d) => `Issued the report request${named(d, 'subject')} (version ${fact(d, 'revision') || '1'}).`,
  'requests.received': (d) =>
    `Received the report request${named(d, 'subject')} (version ${fact(d, 'revision') || '1'}) of the coordinator.`,
  'requests.recorded': (d) => `Entered the report request${named(d, 'subject')} from its letter.`,
  'requests.versions-skipped': (d) =>
    `The data came from a backup older than the last version issued of the report request${named(d, 'subject')}: numbers go on above it, none is used twice.`,
  'roots.replaced': (d) =>
    `Replaced the confirmed key of the coordinator by letter, unsigned by the old key${fromTo(d)}.`,
  'roots.rotated': (d) => `Changed the confirmed key of the coordinator after comparing the new code${fromTo(d)}.`,
  'roots.rotation-declined': (d) => `Declined a change of key of the coordinator${because(d)}.`,
  'roots.rotation-received': () => 'Took in a change of key of the coordinator.',
  'roots.pinned': (d) => `Confirmed the key of the coordinator${named(d, 'agency', 'name')} by its fingerprint.`,
  'session.password-changed': () => 'Changed the own password.',
  'session.refused': (d) => `Wrong password, attempt ${fact(d, 'failures')}.`,
  'session.signed-in': () => 'Signed in.',
  'packages.versions-skipped': (d) =>
    `The data came from a backup older than the last version issued${named(d, 'plan')}: numbers go on above it, none is used twice.`,
  'submissions.answered': (d) => `Sent a receipt to${named(d, 'agency', 'name')}.`,
  'submissions.evidence-received': (d) =>
    `Took in the evidence of the report of${named(d, 'agency', 'name', 'fileName')}.`,
  'legs.settled': (d) => `Settled the reporting leg to${named(d, 'to')}${because(d, 'source')}.`,
  'legs.setting-taken-back': (d) => `Took back what was settled about the reporting leg to${named(d, 'to')}.`,
  'legs.sent': (d) => `Wrote down that the consolidated report${named(d, 'number')} was sent.`,
  'legs.sent-taken-back': (d) =>
    `Took back a sending to${named(d, 'to')} that was written down by mistake${because(d)}.`,
  'legs.confirmed': (d) => `Wrote down that the report arrived at${named(d, 'to')}${because(d, 'note')}.`,
  'reminders.recorded': (d) => `Wrote down a reminder to ${fact(d, 'bodies') || '0'} bodies.`,
  'reminders.removed': (d) => `Took back a reminder that was written down by mistake${because(d)}.`,
  'submissions.published': (d) =>
    `Published to PostgreSQL${named(d, 'database')}: wrote ${fact(d, 'written') || '0'}, left ${fact(d, 'unchanged') || '0'}, withdrew ${fact(d, 'withdrawn') || '0'} reports.`,
  'submissions.imported': (d) => `Took in the report of${named(d, 'agency', 'name', 'fileName')}.`,
  'submissions.received-day-changed': (d) => `Changed the day received of the report of${named(d, 'agency', 'name')}.`,
  'submissions.typed': (d) => `Typed in the report of${named(d, 'agency', 'name')}.`,
  'submissions.corrected': (d) => `Corrected the typed report of${named(d, 'agency', 'name')}.`,
  'submissions.words-erased': (d) =>
    `Erased words that tell who somebody is from the typed report of${named(d, 'agency', 'name')}${because(d)}.`,
  'submissions.withdrawn': (d) => `Took the typed report of${named(d, 'agency', 'name')} back.`,
  'submissions.decided': (d) => `Recorded the answer to the report of${named(d, 'agency', 'name')}.`,
  'submissions.typed-superseded': (d) =>
    `The sealed report of${named(d, 'agency', 'name')} took the typed one's place.`,
  'submissions.verified': (d) => `Verified the report of${named(d, 'agency', 'name')}.`,
  'task.added': (d) => `Added the task${named(d, 'title')}.`,
  'task.changed': (d) => `Changed the task${named(d, 'title')}.`,
  'task.extension-answered': () => 'Recorded the answer to an extension.',
  'task.extension-asked': () => 'Asked for an extension.',
  'task.funding-changed': () => 'Changed funding.',
  'task.extension-letter-exported': (d) =>
    `Exported the letter that asks for more time for the task${named(d, 'title')}.`,
  'task.given': (d) => `Gave the task${named(d, 'title')} to${named(d, 'owner')}.`,
  'task.inspection-added': () => 'Added an inspection.',
  'task.inspection-changed': () => 'Changed an inspection.',
  'task.internal-deadline-set': () => 'Set the internal deadline.',
  'task.progress-changed': (d) =>
    `Progress of the task${named(d, 'title')}: ${progress(inside(d, 'before', 'progress'))} → ${progress(inside(d, 'after', 'progress'))}${because(d)}.`,
  'task.restored': (d) => `Took the task${named(d, 'title')} back from the trash.`,
  'task.result-changed': () => 'Changed result, difficulties, proposals or quantities of a task.',
  'task.items-linked': (d) => `Linked the task${named(d, 'title')} to items of a plan.`,
  'task.items-unlinked': (d) => `Unlinked the task${named(d, 'title')} from items of a plan.`,
  'register.added': (d) => `Made the register${named(d, 'name')}.`,
  'register.changed': (d) => `Changed name or kind of the register${named(d, 'name')}.`,
  'register.removed': (d) => `Removed the register${named(d, 'name')}.`,
  'round.table-exported': (d) => `Exported a table of the round to Excel${named(d, 'name')}.`,
  'register.exported': (d) => `Exported the register to Excel${named(d, 'name')}.`,
  'register.entry-added': (d) => `Added an entry to the register${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-changed': (d) => `Changed an entry of the register${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-ended': (d) =>
    `Gave an entry of the register its last day${named(d, 'register')}${named(d, 'name')}.`,
  'register.entry-erased': (d) =>
    `Erased an entry of the register for good${named(d, 'register')}${because(d, 'reason')}.`,
  'task.event-taken-on': (d) => `Took on the task of a yearly event${named(d, 'title')}.`,
  'task.taken-on': (d) => `Took on the task${named(d, 'title')}.`,
  'task.trashed': (d) => `Moved the task${named(d, 'title')} to the trash.`,
}
