import type { Instant, Interval } from '../time/instant.ts'
import type { Outage } from './outage.ts'

/** A stretch in which nothing changes: planned maintenance, or a share of the service away. */
export type LoggedStretch = Interval & {
  /** Planned maintenance, whatever else went wrong in it. */
  readonly planned: boolean
  /** The heaviest outage of the stretch; 0 where there is none but maintenance. */
  readonly weight: number
}

export type Timeline = {
  readonly window: Interval
  /** In any order. One that lasts counts to the window's end. */
  readonly outages: readonly Outage[]
  /** Whether an outage is planned maintenance that the agreed service time leaves out. */
  readonly isLeftOut: (outage: Outage) => boolean
}

/** Lays outages over each other: in order, without overlap, and without the stretches in which nothing was wrong. */
export function layOver({ window, outages, isLeftOut }: Timeline): LoggedStretch[] {
  const edges = outages.flatMap((outage) => edgesOf(outage, window, isLeftOut(outage))).sort((a, b) => a.at - b.at)
  const laid: LoggedStretch[] = []
  const weights: number[] = []
  let planned = 0
  edges.forEach((edge, index) => {
    if (edge.planned) planned += edge.change
    else if (edge.change > 0) weights.push(edge.weight)
    else weights.splice(weights.indexOf(edge.weight), 1)
    const to = edges[index + 1]?.at ?? edge.at
    const isQuiet = planned === 0 && weights.length === 0
    if (edge.at < to && !isQuiet) {
      laid.push({ from: edge.at, to, planned: planned > 0, weight: Math.max(0, ...weights) })
    }
  })
  return laid
}

type Edge = { readonly at: Instant; readonly change: 1 | -1; readonly planned: boolean; readonly weight: number }

function edgesOf(outage: Outage, window: Interval, planned: boolean): Edge[] {
  const from = Math.max(outage.from, window.from)
  const to = Math.min(outage.to ?? window.to, window.to)
  if (from >= to || outage.weight <= 0) return []
  const { weight } = outage
  return [
    { at: from, change: 1, planned, weight },
    { at: to, change: -1, planned, weight },
  ]
}
