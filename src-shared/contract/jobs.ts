import { z } from 'zod'
import { action, query } from './call.ts'
import { jobState } from './events.ts'

/** Long work as the window sees it: it goes on when the page is left. Results come from the feature that started it. */
export const jobsContract = {
  'jobs.list': query({ input: {}, output: z.array(jobState) }),
  'jobs.get': query({ input: { jobId: z.uuid() }, output: jobState }),
  'jobs.cancel': action({ input: { jobId: z.uuid() }, output: jobState }),
}
