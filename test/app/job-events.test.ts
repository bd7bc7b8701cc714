import { expect, it } from 'vitest'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import { setUpOffice, startTestApp, type TestUser } from '../support/test-app.ts'

it('tells of a job who is signed in; a signed-out window nothing, a locked one its own', async () => {
  const test = await startTestApp()
  await setUpOffice(test)
  const [hoa, lan, minh, left] = [
    await test.signIn('hoa'),
    await test.signIn('lan'),
    await test.signIn('minh'),
    await test.signIn('lan'),
  ]
  const guest = test.guest()
  await minh.call('session.lock', {})
  await left.call('session.signOut', {})
  const listen = (user: TestUser) => {
    const heard: AppEvent[] = []
    test.app.onEvent(user.session, (event) => heard.push(event))
    return () => heard.flatMap((event) => (event.type === 'job' ? [event.job.status] : []))
  }
  const [byHoa, byLan, byMinh, byLeft, byGuest] = [hoa, lan, minh, left, guest].map(listen)
  await hoa.call('audit.checkChain', {})
  await hoa.call('session.lock', {})
  await expect.poll(() => byHoa?.().at(-1)).toBe('done')
  expect(byLan?.().at(-1)).toBe('done')
  for (const heard of [byMinh, byLeft, byGuest]) expect(heard?.()).toEqual([])
  for (const user of [minh, hoa]) await user.refused('jobs.list', {}, 'session.locked')
  for (const user of [left, guest]) await user.refused('jobs.list', {}, 'session.none')
  await test.close()
})
