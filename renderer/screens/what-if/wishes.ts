import type { Agreement, Counting } from '../../../shared/agreement/agreement.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { parsePromise, type WhatIfChange } from '../../../shared/sla/what-if-change.ts'
import { parseWeekHours } from '../../../shared/sla/what-if-hours.ts'

/** What the form holds; an empty text changes nothing. */
export type Wishes = {
  readonly within: string
  readonly objective: string
  readonly minimum: string
  readonly clock: string
  /** A week in one line, as `parseWeekHours` reads it. */
  readonly hours: string
  /** Minutes by which every open day closes later. */
  readonly longerBy: number
  readonly stop: string
  readonly period: string
  readonly open: string
  readonly pauses: string
  readonly reopen: string
  readonly priority: string
  /** Keys of tickets. */
  readonly leaveOut: string
  /** Whatever is of one of these is left out too. */
  readonly leaveOutGroups: readonly string[]
  readonly leaveOutCategories: readonly string[]
  readonly leaveOutRequesters: readonly string[]
}

export const NO_WISHES: Wishes = {
  within: '',
  objective: '',
  minimum: '',
  clock: '',
  hours: '',
  longerBy: 0,
  stop: '',
  period: '',
  open: '',
  pauses: '',
  reopen: '',
  priority: '',
  leaveOut: '',
  leaveOutGroups: [],
  leaveOutCategories: [],
  leaveOutRequesters: [],
}

/** The choices of the counting rules, as the form words them. */
export const CHOICES = {
  stop: [
    { value: 'first-response', label: 'at the first response' },
    { value: 'resolved', label: 'when it is resolved' },
    { value: 'closed', label: 'when it is closed' },
  ],
  period: [
    { value: 'verdict', label: 'when the verdict falls' },
    { value: 'created', label: 'when it was created' },
    { value: 'resolved', label: 'when it was done' },
    { value: 'due', label: 'when it was due' },
  ],
  open: [
    { value: 'overdue-breached', label: 'overdue ones as breached' },
    { value: 'exclude', label: 'not at all' },
    { value: 'all', label: 'all of them, as not met' },
  ],
  pauses: [{ value: 'none', label: 'nothing pauses the clock' }],
  reopen: [
    { value: 'sum', label: 'all cycles together' },
    { value: 'first', label: 'up to the first stop' },
    { value: 'last', label: 'the last cycle alone' },
    { value: 'span', label: 'first start to last stop' },
  ],
  priority: [
    { value: 'final', label: 'the newest priority' },
    { value: 'initial', label: 'the first priority' },
    { value: 'proportional', label: 'each for its share' },
  ],
} as const

/** The change that the form asks for. */
export function changeOf(wishes: Wishes): WhatIfChange {
  const within = parsePromise(wishes.within)
  const objective = percentageOf(wishes.objective)
  const minimum = percentageOf(wishes.minimum)
  const counting = countingOf(wishes)
  const hours = hoursOf(wishes.hours)
  const leaveOut = leaveOutOf(wishes)
  return {
    ...(within !== null && { within }),
    ...(objective !== null && { objective }),
    ...(minimum !== null && { minimum }),
    ...(Object.keys(counting).length > 0 && { counting }),
    ...(hours !== null && { hours }),
    ...(wishes.longerBy !== 0 && { longerByMinutes: wishes.longerBy }),
    ...(leaveOut !== null && { leaveOut }),
  }
}

/** `95` and `95 %` alike; null where nothing is written. */
function percentageOf(text: string): string | null {
  const written = text.trim()
  if (written === '') return null
  return written.endsWith('%') ? written : `${written}%`
}

function leaveOutOf(wishes: Wishes): WhatIfChange['leaveOut'] | null {
  const tickets = wishes.leaveOut.split(/[\s,;]+/).filter((key) => key !== '')
  const { leaveOutGroups: group, leaveOutCategories: category, leaveOutRequesters: requester } = wishes
  const where = [
    ...(group.length > 0 ? [{ group: [...group] }] : []),
    ...(category.length > 0 ? [{ category: [...category] }] : []),
    ...(requester.length > 0 ? [{ requester: [...requester] }] : []),
  ]
  if (tickets.length === 0 && where.length === 0) return null
  return { ...(tickets.length > 0 && { tickets }), ...(where.length > 0 && { where }) }
}

/** Null while there is nothing that can be read. */
export function hoursOf(text: string): WhatIfChange['hours'] | null {
  if (text.trim() === '') return null
  try {
    return parseWeekHours(text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function countingOf({ clock, pauses, ...rules }: Wishes): Counting {
  const period = CHOICES.period.find(({ value }) => value === rules.period)?.value
  const open = CHOICES.open.find(({ value }) => value === rules.open)?.value
  const reopen = CHOICES.reopen.find(({ value }) => value === rules.reopen)?.value
  const stop = CHOICES.stop.find(({ value }) => value === rules.stop)?.value
  const priority = CHOICES.priority.find(({ value }) => value === rules.priority)?.value
  return {
    ...(clock !== '' && { clock }),
    ...(pauses === 'none' && { pauses }),
    ...(stop !== undefined && { stop }),
    ...(period !== undefined && { period }),
    ...(open !== undefined && { open }),
    ...(reopen !== undefined && { reopen }),
    ...(priority !== undefined && { priority }),
  }
}

/** The clocks that an agreement offers. */
export function clocksOf(agreement: Agreement | undefined): { value: string; label: string }[] {
  const calendars = (agreement?.spec.calendars ?? []).map(({ id }) => ({ value: id, label: `the calendar ${id}` }))
  return [...calendars, { value: '24x7', label: 'round the clock' }]
}

/** What is asked of the engine. */
export type Question = {
  readonly reference: string
  readonly period: string
  readonly target: string
  readonly change: WhatIfChange
}
