import type { NoDetail } from './spine.ts'

export interface PeopleErrors {
  'session.wrong-password': NoDetail
  'session.same-password': NoDetail
  'session.password-change-needed': NoDetail
  'session.wait': { seconds: number }
  'people.user-name-taken': { userName: string }
  /** The office would be left without an active administrator. */
  'people.last-administrator': NoDetail
  'setup.done-already': NoDetail
  'setup.no-administrator': NoDetail
}
