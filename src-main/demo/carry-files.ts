import { join } from 'node:path'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { type Caller, handIn, takeOut } from '../sample/caller.ts'
import { year } from '../sample/sample-texts.ts'
import type { DemoOffice } from './demo-office.ts'

/** A file on its way between two offices: what an e-mail or a USB stick would carry. */
export interface Travelling {
  name: string
  bytes: Uint8Array
}

/** Takes an export out of an office and leaves a copy where people can look at it. */
export async function takeAlong(by: Caller, exportId: string, dir: string, name?: string): Promise<Travelling> {
  const file = await takeOut(by, exportId)
  const named = { ...file, name: name ?? file.name }
  await atomicWrite(join(dir, named.name), named.bytes)
  return named
}

/** First contact at an agency: the package waits, its code is compared with the letter, then the plan is stored. */
export async function receivePlan(
  { people }: DemoOffice,
  files: { package: Travelling; registry: Travelling },
  fingerprint: string,
): Promise<PlanId> {
  const stagedId = await handIn(people.clerk, files.package.name, files.package.bytes)
  const [received] = await people.clerk.call('packages.receive', { stagedIds: [stagedId] })
  if (received?.outcome !== 'package-waits') throw new Error(`the package was not kept: ${JSON.stringify(received)}`)
  const { package: row } = await people.approver.call('packages.get', { rowId: received.rowId })
  if (row.fingerprint !== fingerprint) throw new Error('the code of the package is not that of the letter')
  const { planId } = await people.approver.call('packages.confirmRoot', {
    ...{ rowId: row.rowId, expectedVersion: row.version },
    ...{ comparedWith: 'letter', note: year.comparisonNote },
  })
  await receive(people.clerk, files.registry)
  return planId
}

/** Hands in a registry or a receipt. */
export async function receive(by: Caller, file: Travelling): Promise<string> {
  const stagedId = await handIn(by, file.name, file.bytes)
  const [received] = await by.call('packages.receive', { stagedIds: [stagedId] })
  if (!received || received.outcome === 'refused') throw new Error(JSON.stringify(received))
  return received.outcome
}

/** The cards of the agencies come in and are enrolled by the codes of their signed forms. Gives how many. */
export async function enrolCards(
  coordinator: Caller,
  cards: readonly { card: Travelling; fingerprint: string }[],
): Promise<number> {
  const stagedIds: string[] = []
  for (const { card } of cards) stagedIds.push(await handIn(coordinator, card.name, card.bytes))
  await coordinator.call('coordination.importCards', { stagedIds })
  const { enrolled } = await coordinator.call('coordination.enrolCards', {
    ...{ codes: cards.map(({ fingerprint }) => fingerprint), comparedWith: 'letter', note: year.comparisonNote },
  })
  return enrolled.length
}

/** Accepts what was counted for a body and gives the receipt that goes back to it. */
export async function acceptReport(
  coordinator: Caller,
  submissionId: string,
  passphrase: string,
  dir: string,
): Promise<Travelling> {
  const { submission } = await coordinator.call('coordination.submission', { submissionId })
  const { receipt } = await coordinator.call('coordination.giveReceipt', {
    ...{ submissionId, expectedVersion: submission.version, decision: 'accepted', remarks: [], passphrase },
  })
  return takeAlong(coordinator, receipt.exportId, dir)
}
