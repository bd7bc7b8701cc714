import { parentPort, workerData } from 'node:worker_threads'
import { jobKinds } from '../jobs/job-kinds.ts'
import { runInWorker } from '../jobs/run-in-worker.ts'

// A worker is started by jobs/job-runner.ts only, with the data that it declares.
if (parentPort !== null) await runInWorker(workerData, jobKinds, parentPort)
