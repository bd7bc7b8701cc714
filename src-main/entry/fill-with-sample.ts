import { randomUUID } from 'node:crypto'
import type { App } from '../app/app.ts'
import { AppClient, CallRefused } from '../app/app-client.ts'

/** Makes the sample office in empty data; one that is there already will do. Gives the refusal's sentence, or null. */
export async function fillWithSample(app: App): Promise<string | null> {
  const client = new AppClient(app, randomUUID)
  try {
    const { office } = await client.call('session.current', {})
    if (!office?.isSample) await client.call('setup.sampleOffice', {})
    return null
  } catch (error) {
    if (error instanceof CallRefused) return error.message
    throw error
  } finally {
    client.close()
  }
}
