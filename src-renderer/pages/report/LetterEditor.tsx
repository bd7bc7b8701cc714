import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Report } from '../../../src-shared/contract/reports.ts'
import { useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'
import {
  fieldsOf,
  type SignerFields,
  signerOfFields,
  signingModes,
  signsForBody,
  signsForHead,
} from './signer-fields.ts'
import { useBeginAtHead } from './use-begin-at-head.ts'

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What stands around the text: subject, addressees, legal bases, signer, recipients, and the cut-off. */
export function LetterEditor({ report, mayEdit, onClose }: { report: Report; mayEdit: boolean; onClose: () => void }) {
  const text = useText()
  const words = text.reports
  const save = useCommand('reports.saveLetter')
  const { letter } = report
  // A plan is addressed to nobody, and holds no figures up to a day.
  const isReport = report.documentType !== 'yearly-plan'
  // The version that these fields show: what somebody else saved meanwhile is not overwritten unseen.
  const [version, setVersion] = useState(report.version)
  const [subject, setSubject] = useState(letter.subject)
  const [addressees, setAddressees] = useState(letter.addressees.join('\n'))
  const [legalBases, setLegalBases] = useState(letter.legalBases.join('\n'))
  const [recipients, setRecipients] = useState(letter.recipients.join('\n'))
  const [cutOff, setCutOff] = useState(report.cutOff)
  const [unsaved, setUnsaved] = useState(false)
  useUnsaved(unsaved && mayEdit)
  const form = useBeginAtHead<HTMLFormElement>()
  const [signer, setSigner] = useState<SignerFields>(() => fieldsOf(letter.signer))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fields = {
      subject,
      addressees: linesOf(addressees),
      legalBases: linesOf(legalBases),
      recipients: linesOf(recipients),
      cutOff,
      signer: signerOfFields(signer),
    }
    const onSuccess = (saved: { version: number }) => {
      setVersion(saved.version)
      setUnsaved(false)
      showDone(words.savedAll)
    }
    save.mutate({ reportId: report.reportId, expectedVersion: version, ...fields }, { onSuccess })
  }
  const change = (set: Partial<SignerFields>) => {
    setUnsaved(true)
    setSigner((before) => ({ ...before, ...set }))
  }
  const several = { autosize: true, minRows: 2, readOnly: !mayEdit }
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={classes.card}
      onSubmit={submit}
      onChange={() => setUnsaved(true)}
      noValidate
    >
      <div className={classes.editorHead}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft size={16} />}
          disabled={unsaved && mayEdit}
          onClick={onClose}
        >
          {text.spine.back}
        </Button>
        <h2>{words.letter}</h2>
        {unsaved && mayEdit && <span className={classes.unsaved}>{words.unsaved}</span>}
      </div>
      {mayEdit && report.contentSha256 !== null && <p className={classes.stale}>{words.editVoids}</p>}
      {isReport && (
        <DateField
          label={words.cutOff}
          value={cutOff}
          onChange={(day) => {
            setUnsaved(true)
            setCutOff(day)
          }}
          disabled={!mayEdit}
        />
      )}
      <Textarea
        {...several}
        label={words.subject}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      {isReport && (
        <Textarea
          {...several}
          label={words.addressees}
          description={words.onePerLine}
          value={addressees}
          onChange={(event) => setAddressees(event.currentTarget.value)}
        />
      )}
      <Textarea
        {...several}
        label={words.legalBases}
        description={words.onePerLineBases}
        value={legalBases}
        onChange={(event) => setLegalBases(event.currentTarget.value)}
      />
      <Select
        label={words.signerMode}
        data={signingModes.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        value={signer.mode}
        onChange={(value) => change({ mode: signingModes.find((mode) => mode === value) ?? 'direct' })}
        readOnly={!mayEdit}
        allowDeselect={false}
      />
      {signsForBody(signer.mode) && (
        <TextInput
          label={words.signerBody}
          value={signer.body}
          readOnly={!mayEdit}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
      )}
      {signsForHead(signer.mode) && (
        <TextInput
          label={words.signerHead}
          value={signer.head}
          readOnly={!mayEdit}
          onChange={(event) => change({ head: event.currentTarget.value })}
        />
      )}
      {signer.mode === 'deputy-by-order' && (
        <TextInput
          label={words.signerUnitHead}
          value={signer.unitHead}
          readOnly={!mayEdit}
          onChange={(event) => change({ unitHead: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words.signerPosition}
        value={signer.position}
        readOnly={!mayEdit}
        onChange={(event) => change({ position: event.currentTarget.value })}
      />
      {signsForBody(signer.mode) && (
        <TextInput
          label={words.signerOwnPost}
          description={words.signerOwnPostWhen}
          value={signer.ownPost}
          readOnly={!mayEdit}
          onChange={(event) => change({ ownPost: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words.signerName}
        value={signer.name}
        readOnly={!mayEdit}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        {...several}
        label={words.recipients}
        description={words.onePerLine}
        value={recipients}
        onChange={(event) => setRecipients(event.currentTarget.value)}
      />
      <ErrorNotice error={save.error} />
      {mayEdit && (
        <div className={classes.editorFoot}>
          <span className={classes.grow} />
          {unsaved && (
            <Button variant="default" onClick={onClose}>
              {words.discard}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {text.spine.save}
          </Button>
        </div>
      )}
    </form>
  )
}
