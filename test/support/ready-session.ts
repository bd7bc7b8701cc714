import { personId } from '../../src-shared/domain/ids.ts'

/** A clerk signed in, as the core tells it to the window. */
export const readySession = {
  stage: 'ready' as const,
  person: {
    id: personId.parse('00000000-0000-4000-8000-000000000002'),
    fullName: 'Nguyễn Thị Lan',
    position: '',
    roles: ['clerk' as const],
    approvesPlans: null,
    language: 'vi' as const,
  },
  office: { agencyName: 'Sở Mẫu', isSample: false, lockAfterMinutes: 15 },
}
