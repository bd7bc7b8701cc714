import type { HandlersOf } from '../../app/handlers.ts'
import { draftForLegs } from './draft-for-legs.service.ts'
import { endedRecipientOf } from './ended-recipients.service.ts'
import { listLegs } from './read-legs.service.ts'
import { confirmReceived, recordSent, takeSentBack } from './send-report.service.ts'
import { saveLeg, takeSettingBack } from './settle-leg.service.ts'

export const reportingLegsHandlers: HandlersOf<'reporting-legs'> = {
  'reporting-legs.list': (ctx, round) => listLegs(ctx, round),
  'reporting-legs.save': (ctx, input) => saveLeg(ctx, input),
  'reporting-legs.takeBack': (ctx, input) => takeSettingBack(ctx, input),
  'reporting-legs.endedRecipient': (ctx, { reportId }) => endedRecipientOf(ctx, reportId),
  'reporting-legs.draftReport': (ctx, input) => draftForLegs(ctx, input),
  'reporting-legs.recordSent': (ctx, input) => recordSent(ctx, input),
  'reporting-legs.takeBackSent': (ctx, input) => takeSentBack(ctx, input),
  'reporting-legs.confirm': (ctx, input) => confirmReceived(ctx, input),
}
