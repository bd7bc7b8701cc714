import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const { settings, backups, setup, shell } = texts.vi

describe('a backup, from the settings page', () => {
  let office: Office
  let dir: string

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-backup-'))
    office = await openOffice()
    await setUpOffice(office.core)
  })
  afterAll(async () => {
    await office.close()
    await rm(dir, { recursive: true, force: true })
  })

  test('the folder is chosen and looked at, the copy made, the data found whole', async () => {
    const page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    await page.getByRole('link', { name: shell.settings }).click()
    await page.getByLabel(setup.backupDir).fill(dir)
    await page.getByRole('button', { name: setup.checkFolder }).click()
    await page.getByText(setup.folderGood).waitFor()
    await page.getByRole('button', { name: settings.save }).click()
    await page.getByText(settings.saved, { exact: true }).waitFor()
    await page.getByRole('link', { name: settings.backups }).click()
    await page.getByText(backups.none).waitFor()
    await page.getByRole('button', { name: backups.make }).click()
    await page.getByText(backups.made({ files: 0, newFiles: 0 })).waitFor()
    await page.getByRole('cell', { name: /^so-nhiem-vu-.*\.db$/ }).waitFor()
    expect(await readdir(dir)).toHaveLength(1)
    await page.getByRole('button', { name: backups.check }).click()
    await page.getByText(backups.databaseSound).waitFor()
    expect(office.faults()).toEqual([])
  })
})
