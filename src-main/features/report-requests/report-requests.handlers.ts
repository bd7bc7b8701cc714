import type { HandlersOf } from '../../app/handlers.ts'
import { filesToSend } from './files-to-send.service.ts'
import { exportAgain, issueRequest } from './issue-request.service.ts'
import { listRequests, reportersFor, showRequest } from './read-requests.service.ts'
import { changeRequest, closeRequest, recordRequest } from './record-request.service.ts'
import { versionsHeld } from './versions-held.service.ts'

export const reportRequestsHandlers: HandlersOf<'report-requests'> = {
  'report-requests.list': (ctx) => listRequests(ctx),
  'report-requests.get': (ctx, { requestId }) => showRequest(ctx, requestId),
  'report-requests.record': (ctx, input) => recordRequest(ctx, input),
  'report-requests.change': (ctx, input) => changeRequest(ctx, input),
  'report-requests.close': (ctx, input) => closeRequest(ctx, input),
  'report-requests.reporters': (ctx, input) => reportersFor(ctx, input),
  'report-requests.issue': (ctx, input) => issueRequest(ctx, input),
  'report-requests.filesToSend': (ctx, { requestId }) => filesToSend(ctx, requestId),
  'report-requests.versionsHeld': (ctx, { requestId }) => versionsHeld(ctx, requestId),
  'report-requests.exportAgain': (ctx, { requestId }) => exportAgain(ctx, requestId),
}
