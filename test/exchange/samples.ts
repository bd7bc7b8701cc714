import type { SigningKey } from '../../src-main/keys/key-pair.ts'
import type { Payload } from '../../src-shared/exchange/envelope.ts'
import type { Format } from '../../src-shared/exchange/format.ts'
import { sampleActs } from './sample-acts.ts'
import {
  agency,
  coordinator,
  sampleCard,
  samplePackage,
  sampleReceipt,
  sampleRegistry,
  sampleReport,
} from './sample-payloads.ts'
import { sampleRequest } from './sample-request.ts'
import { sampleRotation } from './sample-rotation.ts'
import { approverKey, certificateOf, nextRootKey, registered, rootKey } from './test-keys.ts'

interface Sample {
  payload: Payload
  /** Who seals it and who reads it. */
  key: SigningKey
  reader: string
}

/** One sample of every format, as it leaves its office. */
export const samples: Record<Format, Sample> = {
  'plan-package': { payload: samplePackage(rootKey.publicJwk), key: rootKey, reader: agency },
  'agency-card': {
    payload: sampleCard(approverKey.publicJwk, await certificateOf(approverKey)),
    key: approverKey,
    reader: coordinator,
  },
  'key-registry': {
    payload: sampleRegistry(rootKey.publicJwk, [registered(approverKey)]),
    key: rootKey,
    reader: agency,
  },
  'key-rotation': { payload: await sampleRotation('root', rootKey, nextRootKey), key: rootKey, reader: agency },
  report: { payload: sampleReport(), key: approverKey, reader: coordinator },
  'report-request': { payload: sampleRequest(), key: rootKey, reader: agency },
  'catalogue-acts': { payload: sampleActs(rootKey.publicJwk), key: rootKey, reader: agency },
  receipt: { payload: sampleReceipt(), key: rootKey, reader: agency },
}
