import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { URL as FileUrl } from 'node:url'
import type { App, Session } from '../../src-main/app/app.ts'
import type { Clock, Ids } from '../../src-main/app/context.ts'
import { createApp } from '../../src-main/app/create-app.ts'
import type { Disk } from '../../src-main/files/disk.ts'
import { type CallInput, type CallName, type CallOutput, contract } from '../../src-shared/contract/contract.ts'
import { vietnamDateOf } from '../../src-shared/domain/business-date.ts'
import type { Role } from '../../src-shared/domain/permissions.ts'
import type { ErrorCode } from '../../src-shared/errors/codes.ts'

/** A clock that moves only when the test moves it. Starts on Monday 02/11/2026, 08:00 in Việt Nam. */
export class FixedClock implements Clock {
  #now: Date
  constructor(start = '2026-11-02T01:00:00.000Z') {
    this.#now = new Date(start)
  }
  now() {
    return new Date(this.#now)
  }
  today() {
    return vietnamDateOf(this.#now.toISOString())
  }
  set(instant: string) {
    this.#now = new Date(instant)
  }
  advanceSeconds(seconds: number) {
    this.#now = new Date(this.#now.getTime() + seconds * 1000)
  }
}

/** UUIDs in a row: the n-th id of every run is the same. */
export class CountingIds implements Ids {
  #count = 0
  readonly #space: number
  constructor(space = 1) {
    this.#space = space
  }
  next() {
    this.#count += 1
    return `${this.#space.toString(16).padStart(8, '0')}-0000-4000-8000-${this.#count.toString(16).padStart(12, '0')}`
  }
}

/** Sends the input without a commandId; a client makes one for each command. */
type Input<N extends CallName> = Omit<CallInput<N>, 'commandId'> & { commandId?: string }

export class TestUser {
  readonly app: App
  readonly session: Session
  readonly #commandIds: Ids
  readonly #log: readonly string[]

  constructor(app: App, commandIds: Ids, log: readonly string[] = []) {
    this.app = app
    this.session = app.openSession()
    this.#commandIds = commandIds
    this.#log = log
  }

  /** Calls and expects success. */
  async call<N extends CallName>(name: N, input: Input<N>): Promise<CallOutput<N>> {
    const reply = await this.reply(name, input)
    if (!reply.ok)
      throw new Error(
        `${name} was refused: ${reply.error.code} ${JSON.stringify(reply.error.detail)} ${this.#log.join('\n')}`,
      )
    return reply.value as CallOutput<N> // the dispatcher parsed it with the output schema of this name
  }

  /** Calls and expects the refusal; gives the error for a look at its detail. */
  async refused<N extends CallName>(name: N, input: Input<N>, code: ErrorCode) {
    const reply = await this.reply(name, input)
    if (reply.ok) throw new Error(`${name} succeeded, expected ${code}`)
    if (reply.error.code !== code)
      throw new Error(`${name}: expected ${code}, got ${reply.error.code} ${JSON.stringify(reply.error.detail)}`)
    return reply.error
  }

  reply(name: CallName, input: object) {
    const spec = contract[name]
    return this.app.call(
      this.session,
      name,
      spec.kind === 'command' ? { commandId: this.#commandIds.next(), ...input } : input,
    )
  }
}

export interface TestApp {
  app: App
  clock: FixedClock
  dataDir: string
  /** Lines that the core wrote to its log: bugs, never refusals. */
  log: string[]
  /** A new connection, signed in by nobody. */
  guest(): TestUser
  /** A new connection, signed in. */
  signIn(userName: string, password?: string): Promise<TestUser>
  /** Ends the app as a crash-free stop does and opens the same folder again. */
  reopen(): Promise<TestApp>
  close(): Promise<void>
}

/** scrypt at a cost that tests can pay; the real one is 2^17. */
export const testScryptCost = 2 ** 10
export const testPassword = 'mat-khau-thu-nghiem'
const firstPassword = 'mat-khau-dau-tien'
/**
 * The built worker, as people run it. Many short threads that each strip types in WebAssembly made Node 24 end the test
 * process with SIGSEGV now and then. In a test window the global URL is the window's, which Node takes for no file.
 */
export const workerUrl = new FileUrl('../../out/main/worker.js', import.meta.url)

/** The real core on real SQLite in a temporary folder, with a fixed clock and fixed ids. */
export async function startTestApp(
  options: { dataDir?: string; clock?: FixedClock; idSpace?: number; disk?: Disk } = {},
): Promise<TestApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'snv-test-')))
  const clock = options.clock ?? new FixedClock()
  const idSpace = options.idSpace ?? 1
  const log: string[] = []
  const app = await createApp({
    dataDir,
    clock,
    ids: new CountingIds(idSpace),
    scryptCost: testScryptCost,
    workerUrl,
    log: (line) => log.push(line),
    ...(options.disk ? { disk: options.disk } : {}),
  })
  const commandIds = new CountingIds(idSpace + 0x1000)
  const guest = () => new TestUser(app, commandIds, log)
  return {
    app,
    clock,
    dataDir,
    log,
    guest,
    signIn: async (userName, password = testPassword) => {
      const user = guest()
      await user.call('session.signIn', { userName, password })
      return user
    },
    reopen: async () => {
      await app.close()
      return startTestApp({ dataDir, clock, idSpace: idSpace + 1 })
    },
    close: async () => {
      await app.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Three people of the sample department: lan (clerk), minh (approver), hoa (coordinator and administrator). */
export async function setUpOffice(test: TestApp, change: Partial<CallInput<'setup.finish'>> = {}): Promise<void> {
  const person = (userName: string, fullName: string, position: string, roles: Role[]) => ({
    userName,
    fullName,
    position,
    roles,
    language: 'vi' as const,
    password: userName === 'hoa' ? testPassword : firstPassword,
  })
  const guest = test.guest()
  await guest.call('setup.finish', {
    agency: { from: 'new', name: 'Sở Mẫu', kind: 'state-body', level: 'province', provinceId: null },
    superiorAgencyId: null,
    placeName: 'Vĩnh Long',
    symbolAbbreviation: 'SM',
    layoutProfile: 'state-body',
    language: 'vi',
    backupDir: null,
    lockAfterMinutes: 15,
    people: [
      person('hoa', 'Lê Thị Hoa', 'Trưởng phòng', ['coordinator', 'administrator']),
      person('lan', 'Nguyễn Thị Lan', 'Chuyên viên', ['clerk']),
      person('minh', 'Trần Văn Minh', 'Giám đốc', ['approver']),
    ],
    ...change,
  })
  for (const userName of ['lan', 'minh']) {
    const user = await test.signIn(userName, firstPassword)
    await user.call('session.changePassword', { oldPassword: firstPassword, newPassword: testPassword })
  }
}
