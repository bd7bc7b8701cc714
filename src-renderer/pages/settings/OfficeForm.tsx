import { Button, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { type Office, symbolAbbreviation } from '../../../src-shared/contract/office.ts'
import { layoutProfile } from '../../../src-shared/domain/layout-profile.ts'
import { language as languageSchema } from '../../../src-shared/text/language.ts'
import { CallError, type InputOf } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { BackupFolderField } from '../../parts/BackupFolderField.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useUnsaved } from '../../parts/unsaved.ts'
import { useText } from '../../shell/language.tsx'
import classes from './settings.module.css'

/** What the person changed lies over what the core has, so that a change by somebody else shows through. */
export function OfficeForm({ office }: { office: Office }) {
  const text = useText()
  const words = text.settings
  const change = useCommand('office.change')
  const check = useCommand('office.checkBackupDir')
  const [edits, setEdits] = useState<Partial<Office>>({})
  /** The version that was on the screen when the person began to change it. */
  const [seen, setSeen] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const now: Office = { ...office, ...edits }
  const edit = (part: Partial<Office>) => {
    setSeen(seen ?? office.version)
    setEdits({ ...edits, ...part })
  }
  const discard = () => {
    setEdits({})
    setSeen(null)
    setTried(false)
    change.reset()
  }
  const problems = {
    placeName: now.placeName.trim() === '' ? text.setup.missing : null,
    symbol: symbolAbbreviation.safeParse(now.symbolAbbreviation).success ? null : text.setup.symbolWrong,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.placeName || problems.symbol) return
    const dir = now.backupDir?.trim() ?? ''
    const input: InputOf<'office.change'> = {
      expectedVersion: seen ?? office.version,
      superiorAgencyId: now.superiorAgencyId,
      placeName: now.placeName,
      symbolAbbreviation: now.symbolAbbreviation,
      layoutProfile: now.layoutProfile,
      language: now.language,
      backupDir: dir === '' ? null : dir,
      lockAfterMinutes: now.lockAfterMinutes,
    }
    change.mutate(input, {
      onSuccess: () => {
        discard()
        notifications.show({ message: words.saved })
      },
      onError: (error) => {
        // The new version is on the screen now, below what was typed; saving again is meant.
        if (error instanceof CallError && error.reply.code === 'version.conflict') setSeen(null)
      },
    })
  }
  const isDirty = Object.keys(edits).length > 0
  useUnsaved(isDirty)
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.hint}>{words.officeHint}</p>
      <div>
        <span className={classes.second}>{words.agency}</span>
        <strong>{office.agencyName}</strong>
        <span className={classes.second}>
          {words.agencyHint} <Link href={`/catalogue/${office.agencyId}`}>{words.openCatalogue}</Link>
        </span>
      </div>
      <AgencySelect
        label={text.setup.superior}
        description={text.setup.superiorHint}
        chosen={now.superiorAgencyId && { id: now.superiorAgencyId, name: now.superiorAgencyName ?? '' }}
        onChoose={(agency) => edit({ superiorAgencyId: agency?.id ?? null, superiorAgencyName: agency?.name ?? null })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={text.setup.placeName}
          description={text.setup.placeNameHint}
          value={now.placeName}
          onChange={(event) => edit({ placeName: event.currentTarget.value })}
          error={tried && problems.placeName}
        />
        <TextInput
          label={text.setup.symbol}
          description={text.setup.symbolHint}
          value={now.symbolAbbreviation}
          onChange={(event) => edit({ symbolAbbreviation: event.currentTarget.value.toUpperCase() })}
          error={tried && problems.symbol}
        />
      </Group>
      <Radio.Group
        label={text.setup.layout}
        value={now.layoutProfile}
        onChange={(chosen) => edit({ layoutProfile: layoutProfile.parse(chosen) })}
      >
        <Stack gap={6} mt={6}>
          {layoutProfile.options.map((each) => (
            <Radio key={each} value={each} label={text.setup.layouts[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group grow align="flex-start">
        <NumberInput
          label={words.lockAfter}
          description={words.lockAfterHint}
          min={1}
          max={240}
          clampBehavior="strict"
          allowDecimal={false}
          value={now.lockAfterMinutes}
          onChange={(minutes) => edit({ lockAfterMinutes: Number(minutes) || office.lockAfterMinutes })}
        />
        <Radio.Group
          label={words.officeLanguage}
          description={words.officeLanguageHint}
          value={now.language}
          onChange={(chosen) => edit({ language: languageSchema.parse(chosen) })}
        >
          <Group gap="md" mt={8}>
            {languageSchema.options.map((each) => (
              <Radio key={each} value={each} label={text.shell.languageNames[each]} />
            ))}
          </Group>
        </Radio.Group>
      </Group>
      <BackupFolderField
        dir={now.backupDir ?? ''}
        onChange={(backupDir) => {
          check.reset()
          edit({ backupDir })
        }}
        onCheck={() => check.mutate({ dir: now.backupDir ?? '' })}
        found={check.data}
        checking={check.isPending}
        error={check.error}
      />
      <ErrorNotice error={change.error} />
      <div className={classes.foot}>
        <Button type="submit" disabled={!isDirty} loading={change.isPending}>
          {words.save}
        </Button>
        {isDirty && (
          <Button variant="default" onClick={discard}>
            {words.discard}
          </Button>
        )}
        {isDirty && <span className={classes.hint}>{words.unsaved}</span>}
      </div>
    </form>
  )
}
