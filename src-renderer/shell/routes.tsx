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
import type { Role } from '../../src-shared/domain/permissions.ts'
import type { Text } from '../../src-shared/text/text.ts'
import { type LoadedPage, loadPage } from './load-page.tsx'

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
  page: LoadedPage
  /** Shown in the rail under this name. Pages without one are reached from others. */
  rail?: { name: RailName; icon: typeof IconHome; href: string }
  /** Who can use it; everybody who is signed in when left out. */
  roles?: readonly Role[]
}

/** Every page that exists. A page stands in `pages/<page>/` and is fetched when it is first opened, or before. */
export const routes: readonly PageRoute[] = [
  {
    path: '/reports',
    page: loadPage(() => import('../pages/reports/ReportsPage.tsx')),
    rail: { name: 'reports', icon: IconReport, href: '/reports' },
  },
  {
    path: '/reports/:reportId/word/:returnId',
    page: loadPage(() => import('../pages/word-return/WordReturnPage.tsx')),
  },
  { path: '/reports/:reportId', page: loadPage(() => import('../pages/report/ReportPage.tsx')) },
  {
    path: '/coordination/:section?',
    page: loadPage(() => import('../pages/coordination/CoordinationPage.tsx')),
    rail: { name: 'coordination', icon: IconInbox, href: '/coordination' },
    roles: ['coordinator'],
  },
  { path: '/exchange', page: loadPage(() => import('../pages/exchange/ExchangePage.tsx')) },
  {
    path: '/',
    page: loadPage(() => import('../pages/overview/OverviewPage.tsx')),
    rail: { name: 'overview', icon: IconHome, href: '/' },
  },
  {
    path: '/evidence/:evidenceId?',
    page: loadPage(() => import('../pages/evidence/EvidencePage.tsx')),
    rail: { name: 'evidence', icon: IconFiles, href: '/evidence' },
  },
  {
    path: '/registers/:registerId?',
    page: loadPage(() => import('../pages/registers/RegistersPage.tsx')),
    rail: { name: 'registers', icon: IconListDetails, href: '/registers' },
  },
  {
    path: '/tasks/:taskId?',
    page: loadPage(() => import('../pages/tasks/TasksPage.tsx')),
    rail: { name: 'tasks', icon: IconChecklist, href: '/tasks' },
  },
  {
    path: '/figures',
    page: loadPage(() => import('../pages/figures/FiguresPage.tsx')),
    rail: { name: 'figures', icon: IconChartBar, href: '/figures' },
  },
  // Before the page of a plan, which would take "read" for its id.
  {
    path: '/plans/read/:readingId?',
    page: loadPage(() => import('../pages/plan-reading/PlanReadingPage.tsx')),
    roles: ['clerk', 'coordinator'],
  },
  {
    path: '/plans',
    page: loadPage(() => import('../pages/plans/PlansPage.tsx')),
    rail: { name: 'plans', icon: IconNotebook, href: '/plans' },
  },
  { path: '/plans/:planId/:section?', page: loadPage(() => import('../pages/plan/PlanPage.tsx')) },
  {
    path: '/history',
    page: loadPage(() => import('../pages/audit/AuditPage.tsx')),
    rail: { name: 'history', icon: IconHistory, href: '/history' },
    roles: ['administrator', 'approver'],
  },
  // Before the page of a body, which would take the words for its id.
  {
    path: '/catalogue/to-hand-over',
    page: loadPage(() => import('../pages/handovers/HandoversPage.tsx')),
    roles: ['clerk', 'coordinator'],
  },
  {
    path: '/catalogue/to-match',
    page: loadPage(() => import('../pages/matching/MatchingPage.tsx')),
    roles: ['clerk', 'coordinator'],
  },
  {
    path: '/catalogue/reorganisations/new',
    page: loadPage(() => import('../pages/reorganisations/RecordActPage.tsx')),
    roles: ['clerk', 'coordinator', 'administrator'],
  },
  {
    path: '/catalogue/reorganisations',
    page: loadPage(() => import('../pages/reorganisations/ActsPage.tsx')),
  },
  {
    path: '/catalogue/:agencyId?',
    page: loadPage(() => import('../pages/catalogue/CataloguePage.tsx')),
    rail: { name: 'catalogue', icon: IconBuildingCommunity, href: '/catalogue' },
  },
  {
    path: '/settings/:section?',
    page: loadPage(() => import('../pages/settings/SettingsPage.tsx')),
    rail: { name: 'settings', icon: IconSettings, href: '/settings' },
  },
]

export function mayOpen(route: PageRoute, roles: readonly Role[]): boolean {
  return route.roles === undefined || route.roles.some((role) => roles.includes(role))
}
