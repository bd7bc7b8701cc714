import { expect, it, onTestFinished } from 'vitest'
import { addTasks } from '../support/numbered-tasks.ts'
import { setUpOffice, startTestApp } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

it('tells the windows that a check of stored files runs no more when somebody stopped it', async () => {
  const test = await startTestApp()
  onTestFinished(() => test.close())
  await setUpOffice(test)
  const link = (await addTasks(test, 1)).link(1)
  const lan = await test.signIn('lan')
  const document = { number: null, date: null, issuer: null, subject: '' }
  await lan.call('evidence.add', {
    files: [{ stagedId: await upload(lan, 'a.txt', 'một'), document }],
    links: [link],
  })
  const told = Promise.withResolvers<void>()
  lan.app.onEvent(lan.session, (event) => {
    if (event.type === 'changed' && event.topics.includes('evidence')) told.resolve()
  })
  const { jobId } = await lan.call('evidence.check', {})
  await lan.call('jobs.cancel', { jobId })
  await told.promise
  expect(await lan.call('evidence.summary', {})).toMatchObject({ checkJobId: null })
  expect(await lan.call('jobs.get', { jobId })).toMatchObject({ status: 'cancelled' })
})
