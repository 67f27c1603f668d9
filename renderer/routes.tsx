import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { operations, queryClient } from './client.ts'
import { FailurePage } from './components/FailurePage.tsx'
import { NotFoundPage } from './components/NotFoundPage.tsx'
import { PageLoading } from './components/PageLoading.tsx'
import { Frame } from './frame/Frame.tsx'
import {
  readAgreementSearch,
  readAuditSearch,
  readChangesSearch,
  readChecksSearch,
  readCompareSearch,
  readDraftSearch,
  readEvidenceSearch,
  readNewAgreementSearch,
  readPacksSearch,
  readPeriodSearch,
  readReadinessSearch,
  readRegisterSearch,
  readResultsSearch,
  readReviewSearch,
  readTargetSearch,
  readTicketSearch,
  readTicketsSearch,
  readVersionsSearch,
} from './search.ts'

const root = createRootRoute({ component: Frame })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Asked while the screen's own code is still on its way.
  loader: () => void queryClient.prefetchQuery(operations.agreements.standing.queryOptions()),
  component: lazyRouteComponent(() => import('./screens/home/HomeScreen.tsx'), 'HomeScreen'),
})

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/agreements',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./screens/agreements/AgreementsScreen.tsx'), 'AgreementsScreen'),
})

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference',
  validateSearch: readAgreementSearch,
  component: lazyRouteComponent(() => import('./screens/agreement/AgreementScreen.tsx'), 'AgreementScreen'),
})

const newAgreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/new',
  validateSearch: readNewAgreementSearch,
  component: lazyRouteComponent(() => import('./screens/new-agreement/NewAgreementScreen.tsx'), 'NewAgreementScreen'),
})

const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draft',
  validateSearch: readDraftSearch,
  component: lazyRouteComponent(() => import('./screens/draft/DraftScreen.tsx'), 'DraftScreen'),
})

const proposal = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draft/proposal',
  component: lazyRouteComponent(() => import('./screens/proposal/ProposalScreen.tsx'), 'ProposalScreen'),
})

const versions = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/versions',
  validateSearch: readVersionsSearch,
  component: lazyRouteComponent(() => import('./screens/versions/VersionsScreen.tsx'), 'VersionsScreen'),
})

const governance = createRoute({
  getParentRoute: () => root,
  path: '/governance',
  validateSearch: readReadinessSearch,
  component: lazyRouteComponent(() => import('./screens/governance/ReadinessScreen.tsx'), 'ReadinessScreen'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/governance/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./screens/audit/AuditScreen.tsx'), 'AuditScreen'),
})

const results = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/results',
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import('./screens/results/ResultsScreen.tsx'), 'ResultsScreen'),
})

const checks = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/targets/$target/checks',
  validateSearch: readChecksSearch,
  component: lazyRouteComponent(() => import('./screens/checks/ChecksScreen.tsx'), 'ChecksScreen'),
})

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/targets/$target/tickets/$ticket',
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(() => import('./screens/ticket/TicketScreen.tsx'), 'TicketScreen'),
})

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/what-if',
  validateSearch: readTargetSearch,
  component: lazyRouteComponent(() => import('./screens/what-if/WhatIfScreen.tsx'), 'WhatIfScreen'),
})

const ahead = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/ahead',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./screens/ahead/AheadScreen.tsx'), 'AheadScreen'),
})

const pack = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/pack',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('./screens/pack/PackScreen.tsx'), 'PackScreen'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./screens/import/ImportsScreen.tsx'), 'ImportsScreen'),
})

const newImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('./screens/import/NewImportScreen.tsx'), 'NewImportScreen'),
})

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/evidence/$target',
  validateSearch: readEvidenceSearch,
  component: lazyRouteComponent(() => import('./screens/evidence/EvidenceScreen.tsx'), 'EvidenceScreen'),
})

const values = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/values',
  validateSearch: readTargetSearch,
  component: lazyRouteComponent(() => import('./screens/values/ValuesScreen.tsx'), 'ValuesScreen'),
})

const changes = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$reference/changes',
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(() => import('./screens/changes/ChangesScreen.tsx'), 'ChangesScreen'),
})

const tickets = createRoute({
  getParentRoute: () => root,
  path: '/tickets',
  validateSearch: readTicketsSearch,
  component: lazyRouteComponent(() => import('./screens/tickets/TicketsScreen.tsx'), 'TicketsScreen'),
})

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  validateSearch: readPacksSearch,
  component: lazyRouteComponent(() => import('./screens/pack/PacksScreen.tsx'), 'PacksScreen'),
})

const actions = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  component: lazyRouteComponent(() => import('./screens/actions/ActionsScreen.tsx'), 'ActionsScreen'),
})

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./screens/reviews/ReviewsScreen.tsx'), 'ReviewsScreen'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$reference/$period',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./screens/review/ReviewScreen.tsx'), 'ReviewScreen'),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$reference/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./screens/compare/CompareScreen.tsx'), 'CompareScreen'),
})

/** Hash history: one address works behind a loopback server and behind the desktop window's own protocol. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    agreements,
    agreement,
    newAgreement,
    draft,
    proposal,
    versions,
    governance,
    audit,
    results,
    changes,
    checks,
    ticket,
    whatIf,
    ahead,
    pack,
    imports,
    newImport,
    evidence,
    values,
    packs,
    reviews,
    review,
    compare,
    actions,
    tickets,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 150,
  // The outline of a page never holds back the page itself.
  defaultPendingMinMs: 0,
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
