import { Button, Menu, Select, TextInput } from '@mantine/core'
import { IconClipboardText, IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { useCall, useCommand } from '../../api/hooks.ts'
import { DateField } from '../../parts/DateField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import { ActPreviewDialog } from './ActPreviewDialog.tsx'
import { changeKinds } from './act-draft.ts'
import { ChangeList } from './ChangeList.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import classes from './reorganisations.module.css'
import { type ActInHand, useAct } from './use-act.ts'

/** One document that changes who is who: its basis, everything that it changes, a look at what follows. */
export default function RecordActPage() {
  const words = useText().reorganisations
  const act = useAct()
  const look = useCommand('reorganisations.preview')
  const record = useCommand('reorganisations.record')
  const [, navigate] = useLocation()
  const [isPasting, setPasting] = useState(false)
  const formId = useId()
  useUnsaved(act.isTouched && !record.isSuccess)
  // After the render in which the form holds nothing unsaved any more.
  useEffect(() => {
    if (record.isSuccess) navigate('/catalogue/reorganisations')
  }, [record.isSuccess, navigate])
  const { input } = act
  const preview = look.data
  const submit = () => {
    if (!input || !preview) return
    record.mutate(
      { ...input, token: preview.token },
      { onSuccess: () => showDone(words.recorded({ count: preview.byRule })) },
    )
  }
  return (
    <>
      <PageHeader
        title={words.newTitle}
        back={{ href: '/catalogue/reorganisations', label: words.title }}
        primary={
          <Button type="submit" form={formId} disabled={input === null} loading={look.isPending}>
            {words.look}
          </Button>
        }
      />
      <form
        id={formId}
        className={classes.page}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (input) look.mutate(input)
        }}
      >
        <ErrorNotice error={look.error} />
        <BasisSection act={act} />
        <section className={classes.section} aria-labelledby="changes">
          <div className={classes.head}>
            <h2 id="changes">{words.changes}</h2>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconClipboardText size={14} />}
              onClick={() => setPasting(true)}
            >
              {words.paste}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" size="xs" leftSection={<IconPlus size={14} />}>
                  {words.add}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {changeKinds.map((kind) => (
                  <Menu.Item key={kind} onClick={() => act.add(kind)}>
                    {words.kinds[kind]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </div>
          {act.changes.length === 0 && <p className={classes.quiet}>{words.changesHint}</p>}
          <ChangeList
            changes={act.changes}
            openKey={act.openKey}
            provinceId={act.provinceId}
            parent={act.parent}
            onOpen={act.setOpenKey}
            onChange={act.change}
            onRemove={act.remove}
          />
        </section>
      </form>
      {isPasting && (
        <PasteDialog
          provinceId={act.provinceId}
          parent={act.parent}
          onAdd={(made) => {
            act.addWhole(made)
            setPasting(false)
          }}
          onClose={() => setPasting(false)}
        />
      )}
      {preview && (
        <ActPreviewDialog
          preview={preview}
          busy={record.isPending}
          error={record.error}
          onSubmit={submit}
          onClose={() => {
            look.reset()
            record.reset()
          }}
        />
      )}
    </>
  )
}

function BasisSection({ act: { basis, setBasis, provinceId, setProvince } }: { act: ActInHand }) {
  const words = useText().reorganisations
  const provinces = useCall('agencies.provinces', {})
  const loaded = (provinces.data ?? []).filter(({ isLoaded }) => isLoaded)
  return (
    <section className={classes.section} aria-labelledby="basis">
      <h2 id="basis">{words.basis}</h2>
      <div className={classes.basis}>
        <TextInput
          label={words.documentNumber}
          description={words.documentNumberHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={100}
          value={basis.documentNumber}
          onChange={(event) => setBasis({ documentNumber: event.currentTarget.value })}
        />
        <DateField
          label={words.documentDate}
          required
          value={basis.documentDate}
          onChange={(documentDate) => setBasis({ documentDate })}
        />
        <TextInput
          label={words.issuer}
          required
          maxLength={200}
          value={basis.issuer}
          onChange={(event) => setBasis({ issuer: event.currentTarget.value })}
        />
        <DateField
          label={words.effectiveOn}
          description={words.effectiveOnHint}
          required
          value={basis.effectiveOn}
          onChange={(effectiveOn) => setBasis({ effectiveOn })}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={words.subject}
          maxLength={500}
          value={basis.subject}
          onChange={(event) => setBasis({ subject: event.currentTarget.value })}
        />
        <Select
          label={words.province}
          allowDeselect={false}
          data={[
            ...loaded.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: 'country', label: words.wholeCountry },
          ]}
          value={provinceId ?? 'country'}
          onChange={(chosen) => setProvince(loaded.find(({ id }) => id === chosen)?.id ?? 'country')}
        />
      </div>
    </section>
  )
}
