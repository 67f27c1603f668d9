import type { LinkProps } from '@tanstack/react-router'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { ListedTicket } from '../../../shared/operations/tickets.ts'

/** One thing that a search can lead to. */
export type Found = {
  readonly id: string
  readonly kind: 'Screen' | 'Agreement' | 'Target' | 'Ticket'
  readonly words: string
  /** What tells it from others of the same words. */
  readonly beside: string | null
  readonly link: LinkProps
}

const SCREENS: readonly { readonly words: string; readonly to: LinkProps['to'] & string }[] = [
  { words: 'Home', to: '/' },
  { words: 'Agreements', to: '/agreements' },
  { words: 'Reviews', to: '/reviews' },
  { words: 'Tickets', to: '/tickets' },
  { words: 'Imports', to: '/imports' },
  { words: 'Actions', to: '/actions' },
  { words: 'Import a spreadsheet', to: '/imports/new' },
  { words: 'Review packs', to: '/packs' },
]

const OF_AGREEMENT = [
  { words: 'What-if', to: '/agreements/$reference/what-if' },
  { words: 'Ahead', to: '/agreements/$reference/ahead' },
  { words: 'The agreement itself', to: '/agreements/$reference' },
  { words: 'Review pack', to: '/agreements/$reference/pack' },
] as const

/** The screens, agreements and targets whose words hold every word that was typed. */
export function findPlaces(typed: string, agreements: readonly Agreement[]): Found[] {
  const screens = SCREENS.map(
    ({ words, to }): Found => ({ id: `screen ${to}`, kind: 'Screen', words, beside: null, link: { to } }),
  )
  const all = [...agreements.flatMap(placesOf), ...screens]
  const sought = wordsOf(typed)
  return all.filter(({ words, beside }) => {
    const text = `${words} ${beside ?? ''}`.toLowerCase()
    return sought.every((word) => text.includes(word))
  })
}

const wordsOf = (typed: string) =>
  typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

function placesOf({ metadata, spec }: Agreement): Found[] {
  const { reference, title } = metadata
  const params = { reference }
  return [
    {
      id: `agreement ${reference}`,
      kind: 'Agreement',
      words: title,
      beside: reference,
      link: { to: '/agreements/$reference/results', params },
    },
    ...spec.targets.map(
      ({ id, name }): Found => ({
        id: `target ${reference} ${id}`,
        kind: 'Target',
        words: name,
        beside: title,
        link: { to: '/agreements/$reference/results', params, search: { target: id } },
      }),
    ),
    ...OF_AGREEMENT.map(
      ({ words, to }): Found => ({
        id: `screen ${reference} ${to}`,
        kind: 'Screen',
        words,
        beside: title,
        link: { to, params },
      }),
    ),
  ]
}

/** Tickets as they were found; one that no agreement reads leads to the list of tickets. */
export function foundTickets(tickets: readonly ListedTicket[]): Found[] {
  return tickets.map(({ key, sourceName, title, at }) => ({
    id: `ticket ${sourceName} ${key}`,
    kind: 'Ticket',
    words: title === null ? key : `${key} ${title}`,
    beside: sourceName,
    link:
      at === null
        ? { to: '/tickets', search: { search: key, source: sourceName } }
        : {
            to: '/agreements/$reference/targets/$target/tickets/$ticket',
            params: { ...at, ticket: key },
            search: { source: sourceName },
          },
  }))
}
