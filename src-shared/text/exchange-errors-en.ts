import type { ExchangeErrors } from '../errors/exchange.ts'
import type { ErrorText } from './error-text.ts'
import { dayOf, formatName, megabytes } from './exchange-words.ts'

export const formatsEn = {
  'plan-package': 'Plan package',
  'agency-card': 'Agency card',
  'key-registry': 'Key registry',
  'key-rotation': 'Change of key',
  'report-request': 'Report request',
  'catalogue-acts': 'Acts of reorganisation',
  report: 'Report',
  receipt: 'Receipt',
}

const safeEn = 'The file was refused; nothing in the app changed.'
const resendEn = 'Ask the sender to export the file from the app again and send it again.'
const malformedEn = (what: string) => ({ what, safe: safeEn, next: resendEn })

export const exchangeErrorsEn: ErrorText<ExchangeErrors> = {
  'exchange.too-large': ({ bytes, limit }) => ({
    what: `The file is too large (${megabytes(bytes, 'en')} MB; at most ${megabytes(limit, 'en')} MB).`,
    safe: 'The file was not read; nothing changed.',
    next: 'Check that it is the right file; evidence is sent beside it, not inside it.',
  }),
  'exchange.not-utf8': () => ({
    what: 'The file cannot be read: it may be a picture or another file under a wrong name, or damaged on the way.',
    safe: safeEn,
    next: 'Open it on your computer to see what it is; if it is a report, ask the sender for it again.',
  }),
  'exchange.not-ours': () => ({
    what: 'This file was not exported by this app.',
    safe: safeEn,
    next: 'Choose the .snv.json file, or the sealed .docx file, that the sender exported from the app.',
  }),
  'exchange.outer-not-canonical': () => malformedEn('Another program opened this file and wrote it anew.'),
  'exchange.base64url-not-canonical': () => malformedEn('The file was changed after it was sealed.'),
  'exchange.header-refused': () => malformedEn('The head of the seal is not as it must be.'),
  'exchange.algorithm-refused': ({ alg }) => malformedEn(`The seal uses an algorithm that is not accepted (${alg}).`),
  'exchange.type-unknown': () => ({
    what: 'This version of the app does not know this kind of file.',
    safe: safeEn,
    next: 'Update the app, then open the file again.',
  }),
  'exchange.type-unexpected': ({ expected, found }) => ({
    what: `This file is a “${formatName(formatsEn, found)}”, not a “${formatName(formatsEn, expected)}”.`,
    safe: safeEn,
    next: 'Choose the right file, or open this one where it belongs.',
  }),
  'exchange.key-not-root': () => ({
    what: 'The file was sealed with a key that may not issue this kind of file.',
    safe: safeEn,
    next: 'Ask the coordinator to seal it again with the root key.',
  }),
  'exchange.signature-wrong': () => ({
    what: 'The content was changed after it was sealed.',
    safe: safeEn,
    next: 'Tell the sender and ask for the original file again.',
  }),
  'exchange.too-deep': () => malformedEn('The content is nested too deeply.'),
  'exchange.payload-not-json': () => malformedEn('The content inside the seal cannot be read.'),
  'exchange.payload-not-canonical': () => malformedEn('The content inside the seal is not in its canonical form.'),
  'exchange.lone-surrogate': ({ path }) => malformedEn(`The content has a broken character (${path}).`),
  'exchange.forbidden-key': ({ path }) => malformedEn(`The content has a field name that is not allowed (${path}).`),
  'exchange.not-nfc': ({ path }) => malformedEn(`Vietnamese text in the file is not in composed form (${path}).`),
  'exchange.format-mismatch': () => malformedEn('The seal names another kind of file than the content does.'),
  'exchange.format-version': ({ found, known }) => ({
    what: `The file has format version ${found}; this app reads up to version ${known}.`,
    safe: safeEn,
    next: 'Update the app, then open the file again.',
  }),
  'exchange.schema': ({ issues }) =>
    malformedEn(
      issues.length === 1
        ? 'One place of the content is not as it must be.'
        : `${issues.length} places of the content are not as they must be.`,
    ),
  'exchange.key-not-carried': () => malformedEn('The key in the file is not the key that sealed it.'),
  'exchange.certificate-mismatch': () => malformedEn('The certificate on the card does not belong to the card’s key.'),
  'exchange.kid-mismatch': () => malformedEn('The file has a key that does not fit its id.'),
  'exchange.rotation-same-key': () => malformedEn('The change of key names the old key as the new one.'),
  'exchange.rotation-not-proved': () => ({
    what: 'The new key in the file did not sign the change.',
    safe: safeEn,
    next: 'Do not use this file. Call the sender under the number you know.',
  }),
  'exchange.agency-not-owner': () => ({
    what: 'The file names one agency but was sealed with the key of another.',
    safe: safeEn,
    next: 'Call both agencies and clear this up before you accept it.',
  }),
  'exchange.other-recipient': () => ({
    what: 'This file is for another agency, not for yours.',
    safe: safeEn,
    next: 'Tell the sender that it went to the wrong place.',
  }),
  'exchange.key-not-yet-valid': ({ validFrom }) => ({
    what: `The sender’s key is not valid yet (from ${dayOf(validFrom)}).`,
    safe: safeEn,
    next: 'Check the date and time of this computer, then open the file again.',
  }),
  'exchange.key-revoked': ({ revokedAt }) => ({
    what: `The key that sealed this file was revoked on ${dayOf(revokedAt)}.`,
    safe: 'The file was refused; what was received before that day stays valid.',
    next: 'Ask the sender to seal it again with the key in use; without a new key, a new agency card comes first.',
  }),
  'exchange.registry-expired': ({ expiresAt }) => ({
    what: `The key registry in use expired on ${dayOf(expiresAt)}.`,
    safe: safeEn,
    next: 'Ask the coordinator for the new key registry, import it, then open the file again.',
  }),
  'exchange.id-taken': () => ({
    what: 'The file uses the id of a report that another agency has sent.',
    safe: safeEn,
    next: 'Call both agencies and clear this up before you accept it.',
  }),
  'exchange.revision-older': ({ held, incoming }) => ({
    what: `This is an old revision (${incoming}); a newer one (${held}) is already here.`,
    safe: 'The newer one is kept as it is.',
    next: `Nothing needs doing, unless the sender wants to replace the newer one; then ask them for revision ${held + 1} or above.`,
  }),
  'exchange.revision-fork': ({ revision, held = revision }) => ({
    what: `A revision ${revision} with other content is already here; perhaps the sender put an older backup back.`,
    safe: 'The one received first is kept as it is.',
    next: `If the one that came now is right, ask the sender to make revision ${held + 1}, then revision ${held + 2}, and to send ${held + 2}; it will be taken in and replace the one that is here.`,
  }),
  'exchange.supersedes-mismatch': ({ held, incoming }) => ({
    what: `Revision ${incoming} does not say that it replaces revision ${held}, which is here.`,
    safe: 'The one received is kept as it is.',
    next: `Ask the sender whether their data were restored from an old copy. If the one that came now is right, ask for one more revision, ${incoming + 1}: it will be taken in.`,
  }),
  'key.file-damaged': () => ({
    what: 'The key file is damaged or is not a key file of this app.',
    safe: 'The app did not change that file.',
    next: 'Use the backup of the key file.',
  }),
  'key.passphrase-wrong': () => ({
    what: 'The passphrase of the key is not right.',
    safe: 'Nothing was sealed; the report did not change.',
    next: 'Type it again; if it is forgotten, make a new key and send a new agency card.',
  }),
  'key.passphrase-short': ({ min }) => ({
    what: `The passphrase of the key needs at least ${min} characters.`,
    safe: 'No key was made.',
    next: 'Choose a longer one, for example four words that have nothing to do with each other.',
  }),
}
