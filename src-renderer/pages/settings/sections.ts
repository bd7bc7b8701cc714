import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Role } from '../../../src-shared/domain/permissions.ts'
import type { Text } from '../../../src-shared/text/text.ts'

export interface SettingsSection {
  /** In the address: `/settings/people`. */
  key: string
  title: keyof Text['settings'] & ('office' | 'people' | 'password' | 'display' | 'keys' | 'backups')
  section: LazyExoticComponent<ComponentType>
  /** Who can use it; everybody when left out. */
  roles?: readonly Role[]
}

const all: readonly SettingsSection[] = [
  {
    key: 'office',
    title: 'office',
    section: lazy(() => import('./OfficeSection.tsx')),
    roles: ['administrator'],
  },
  {
    key: 'people',
    title: 'people',
    section: lazy(() => import('./PeopleSection.tsx')),
    roles: ['administrator'],
  },
  {
    key: 'keys',
    title: 'keys',
    section: lazy(() => import('./KeysSection.tsx')),
    roles: ['approver', 'coordinator', 'administrator'],
  },
  {
    key: 'backups',
    title: 'backups',
    section: lazy(() => import('./BackupsSection.tsx')),
    roles: ['administrator'],
  },
  { key: 'password', title: 'password', section: lazy(() => import('./PasswordSection.tsx')) },
  { key: 'display', title: 'display', section: lazy(() => import('./DisplaySection.tsx')) },
]

/** What a person of these roles can use. */
export function sectionsFor(roles: readonly Role[]): readonly SettingsSection[] {
  return all.filter((section) => section.roles?.some((role) => roles.includes(role)) ?? true)
}
