import type { HandlersOf } from '../../app/handlers.ts'
import { addPerson, changePerson, listPeople, resetPassword } from './people.service.ts'

export const peopleHandlers: HandlersOf<'people'> = {
  'people.list': (ctx) => listPeople(ctx.db),
  'people.add': (ctx, input) => addPerson(ctx, input),
  'people.change': (ctx, input) => changePerson(ctx, input),
  'people.resetPassword': (ctx, input) => resetPassword(ctx, input),
}
