import type { Agreement } from '../agreement/agreement.ts'
import { localDate } from '../format.ts'
import type { SectionDraft } from './agreement-document.ts'
import type { PackTable } from './pack-document.ts'

type Party = Agreement['spec']['provider']
type Person = Party['owner']

/** Who agrees, and who speaks for them. */
export function partiesSection({ spec: { provider, customer } }: Agreement): SectionDraft {
  return {
    id: 'parties',
    title: 'Parties',
    startsPage: false,
    clauses: (numbered) => [
      numbered({ text: `${provider.department} provides the services of this agreement (the provider).` }),
      numbered({ text: `${customer.department} receives them (the customer).` }),
      { kind: 'table', title: 'People', table: peopleTable(provider, customer) },
    ],
  }
}

function peopleTable(provider: Party, customer: Party): PackTable {
  const rows = [provider, customer].flatMap(({ department, owner, deputy, contacts = [] }) => [
    personRow(department, 'Owner', owner),
    ...(deputy === undefined ? [] : [personRow(department, 'Deputy', deputy)]),
    ...contacts.map((contact) => personRow(department, 'Contact', contact)),
  ])
  return {
    columns: [
      { head: 'Party', align: 'left', width: 96 },
      { head: 'As', align: 'left', width: 42 },
      { head: 'Name', align: 'left', width: 'rest' },
      { head: 'Reached at', align: 'left', width: 'rest' },
    ],
    rows,
    empty: 'Nobody is named.',
  }
}

function personRow(department: string, as: string, { name, role, email, phone }: Person): PackTable['rows'][number] {
  const reached = [email, phone].filter((way) => way !== undefined).join(', ')
  return [department, as, { text: name, ...(role === undefined ? {} : { note: role }) }, reached === '' ? '–' : reached]
}

const RENEWAL = {
  automatic:
    'Unless either side gives notice, a new term like this one is to follow the last day. It begins with a version of its own, which both sides sign.',
  'by-agreement': 'After the last day it goes on only if both sides agree a new version.',
} as const

/** What it is for, and from when to when. */
export function termSection({ spec: { purpose, effective, term, timeZone, version } }: Agreement): SectionDraft {
  const last =
    effective.to === undefined ? 'until it is replaced or ended' : `to ${localDate(effective.to)}, that day included`
  return {
    id: 'term',
    title: 'Purpose and duration',
    startsPage: false,
    clauses: (numbered) => [
      ...(purpose === undefined ? [] : [numbered({ text: purpose })]),
      numbered({ text: `Version ${version} is in force from ${localDate(effective.from)} ${last}.` }),
      ...(term?.renewal === undefined ? [] : [numbered({ text: RENEWAL[term.renewal] })]),
      ...(term?.notice === undefined
        ? []
        : [numbered({ text: `Either side may end it by giving notice ${term.notice} before a last day.` })]),
      numbered({ text: `Its dates and periods are those of the time zone ${timeZone}.` }),
    ],
  }
}

/** What is covered, what comes of it, and what is not covered. */
export function scopeSection({ spec: { scope } }: Agreement): SectionDraft {
  return {
    id: 'scope',
    title: 'Scope',
    startsPage: false,
    clauses: (numbered) => [
      ...scope.services.map(({ name, description, outcomes = [] }) =>
        numbered({ name, text: description ?? '', items: outcomes }),
      ),
      ...((scope.exclusions ?? []).length === 0
        ? []
        : [numbered({ name: 'Not covered', text: '', items: scope.exclusions ?? [] })]),
    ],
  }
}

type Sides = Agreement['spec']['responsibilities']

/** What each side does, and what it expects of the other. */
export function dutiesSections({ spec }: Agreement): (SectionDraft | null)[] {
  return [
    sidesSection(spec, spec.responsibilities, {
      id: 'responsibilities',
      title: 'Responsibilities',
      verb: 'is responsible',
    }),
    sidesSection(spec, spec.expectations, { id: 'expectations', title: 'Expectations', verb: 'expects' }),
  ]
}

type Titled = { readonly id: string; readonly title: string; readonly verb: string }

function sidesSection(spec: Agreement['spec'], sides: Sides, { id, title, verb }: Titled): SectionDraft | null {
  const lists = (['provider', 'customer'] as const).map((side) => ({ side, entries: sides?.[side] ?? [] }))
  if (lists.every(({ entries }) => entries.length === 0)) return null
  return {
    id,
    title,
    startsPage: false,
    clauses: (numbered) =>
      lists.flatMap(({ side, entries }) =>
        entries.length === 0
          ? []
          : [
              { kind: 'heading', text: `${spec[side].department} ${verb}` } as const,
              ...entries.map((text) => numbered({ text })),
            ],
      ),
  }
}
