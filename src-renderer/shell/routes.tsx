import {
  IconBuildingCommunity,
  IconChartBar,
  IconChecklist,
  IconFiles,
  IconHistory,
  IconHome,
  IconInbox,
  IconListDetails,
  IconNotebook,
  IconReport,
  IconSettings,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Role } from '../../src-shared/domain/permissions.ts'
import type { Text } from '../../src-shared/text/text.ts'

/** Names of the left rail, in its order. */
export const railOrder = [
  'overview',
  'tasks',
  'figures',
  'plans',
  'reports',
  'coordination',
  'evidence',
  'registers',
  'catalogue',
  'history',
  'settings',
] as const satisfies readonly (keyof Text['shell'])[]
export type RailName = (typeof railOrder)[number]

export interface PageRoute {
  /** `/tasks/:taskId?`: a page reads its parameters with wouter's `useParams`. */
  path: string
  page: LazyExoticComponent<ComponentType>
  /** Shown in the rail under this name. Pages without one are reached from others. */
  rail?: { name: RailName; icon: typeof IconHome; href: string }
  /** Who can use it; everybody who is signed in when left out. */
  roles?: readonly Role[]
}

/** Every page that exists. A page stands in `pages/<page>/` and is loaded when it is first opened. */
export const routes: readonly PageRoute[] = [
  {
    path: '/reports',
    page: lazy(() => import('../pages/reports/ReportsPage.tsx')),
    rail: { name: 'reports', icon: IconReport, href: '/reports' },
  },
  { path: '/reports/:reportId', page: lazy(() => import('../pages/report/ReportPage.tsx')) },
  {
    path: '/coordination/:section?',
    page: lazy(() => import('../pages/coordination/CoordinationPage.tsx')),
    rail: { name: 'coordination', icon: IconInbox, href: '/coordination' },
    roles: ['coordinator'],
  },
  { path: '/exchange', page: lazy(() => import('../pages/exchange/ExchangePage.tsx')) },
  {
    path: '/',
    page: lazy(() => import('../pages/overview/OverviewPage.tsx')),
    rail: { name: 'overview', icon: IconHome, href: '/' },
  },
  {
    path: '/evidence/:evidenceId?',
    page: lazy(() => import('../pages/evidence/EvidencePage.tsx')),
    rail: { name: 'evidence', icon: IconFiles, href: '/evidence' },
  },
  {
    path: '/registers/:registerId?',
    page: lazy(() => import('../pages/registers/RegistersPage.tsx')),
    rail: { name: 'registers', icon: IconListDetails, href: '/registers' },
  },
  {
    path: '/tasks/:taskId?',
    page: lazy(() => import('../pages/tasks/TasksPage.tsx')),
    rail: { name: 'tasks', icon: IconChecklist, href: '/tasks' },
  },
  {
    path: '/figures',
    page: lazy(() => import('../pages/figures/FiguresPage.tsx')),
    rail: { name: 'figures', icon: IconChartBar, href: '/figures' },
  },
  {
    path: '/plans',
    page: lazy(() => import('../pages/plans/PlansPage.tsx')),
    rail: { name: 'plans', icon: IconNotebook, href: '/plans' },
  },
  {
    path: '/plan-readings/:readingId?',
    page: lazy(() => import('../pages/plan-reading/PlanReadingPage.tsx')),
    roles: ['clerk', 'coordinator'],
  },
  { path: '/plans/:planId/:section?', page: lazy(() => import('../pages/plan/PlanPage.tsx')) },
  {
    path: '/history',
    page: lazy(() => import('../pages/audit/AuditPage.tsx')),
    rail: { name: 'history', icon: IconHistory, href: '/history' },
    roles: ['administrator', 'approver'],
  },
  {
    path: '/catalogue/:agencyId?',
    page: lazy(() => import('../pages/catalogue/CataloguePage.tsx')),
    rail: { name: 'catalogue', icon: IconBuildingCommunity, href: '/catalogue' },
  },
  {
    path: '/settings/:section?',
    page: lazy(() => import('../pages/settings/SettingsPage.tsx')),
    rail: { name: 'settings', icon: IconSettings, href: '/settings' },
  },
]

export function mayOpen(route: PageRoute, roles: readonly Role[]): boolean {
  return route.roles === undefined || route.roles.some((role) => roles.includes(role))
}
