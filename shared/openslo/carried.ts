/** Something that the other side has no words for, told and not lost. */
export type NotCarried = {
  /** What it belongs to: `SLO web-availability` of a document, `web` of a target. */
  readonly of: string
  /** Where it stands there. */
  readonly path: string
  readonly reason: string
}

/**
 * Keys of the annotations in which an agreement's own words travel: other tools pass them by, and the import finds them again.
 * `series` is also written with the name of a part, as `accord/series-good`.
 */
export const OWN_KEYS = {
  target: 'accord/target',
  name: 'accord/name',
  metric: 'accord/metric',
  minimum: 'accord/minimum',
  weight: 'accord/weight',
  service: 'accord/service',
  bound: 'accord/bound',
  series: 'accord/series',
  /** `service` or `indicator`: the document must have one, and the agreement has none. */
  madeUp: 'accord/made-up',
} as const

/** The kind of metric source that an agreement's own evidence is: imported tickets, outages and series. */
export const OWN_SOURCE = 'Accord'

export const isOwnKey = (key: string): boolean => key.startsWith('accord/')
