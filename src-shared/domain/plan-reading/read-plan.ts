import type { PlanReading } from './plan-reading.ts'
import type { SourceDocument } from './source-document.ts'

/** How far a reading is, for a job that shows it: `done` of `total` steps, all about equally long. */
export interface ReadingStep {
  done: number
  total: number
}

/**
 * Reads a plan by rules: the same text gives the same reading, in time that grows with its length. Yields between
 * steps, so that a job can report how far it is, or stop.
 */
export function* readPlanInSteps(source: SourceDocument): Generator<ReadingStep, PlanReading, void> {
  yield { done: 0, total: 1 }
  return emptyReading(source)
}

export function readPlan(source: SourceDocument): PlanReading {
  const steps = readPlanInSteps(source)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function emptyReading(_source: SourceDocument): PlanReading {
  const none = null
  return {
    document: {
      documentType: none,
      number: none,
      date: none,
      partialDate: none,
      issuer: none,
      subject: none,
      decisionSubject: none,
      planTitle: none,
      place: none,
      signer: none,
    },
    items: [],
    assignments: [],
    deadlines: [],
    reportingLegs: [],
    reviews: [],
    targets: [],
    funding: [],
    events: [],
    recipients: [],
    citations: [],
    findings: [],
  }
}
