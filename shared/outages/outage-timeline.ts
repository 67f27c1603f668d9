import type { Instant, Interval } from '../time/instant.ts'
import type { Outage } from './outage.ts'

/** A stretch in which nothing changes: planned maintenance, or a share of the service away. */
export type LoggedStretch = Interval & {
  /** Planned maintenance, whatever else went wrong in it. */
  readonly planned: boolean
  /** The heaviest outage of the stretch; 0 where there is none but maintenance. */
  readonly weight: number
  /** The one that counts here: the maintenance, else the heaviest outage, of several alike the one that began first. */
  readonly by: Outage
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
  const [planned, unplanned]: [Outage[], Outage[]] = [[], []]
  edges.forEach((edge, index) => {
    const under = edge.planned ? planned : unplanned
    if (edge.begins) under.push(edge.outage)
    else under.splice(under.indexOf(edge.outage), 1)
    const to = edges[index + 1]?.at ?? edge.at
    const heaviest = heaviestOf(unplanned)
    const by = planned[0] ?? heaviest
    if (edge.at < to && by !== undefined) {
      laid.push({ from: edge.at, to, planned: planned.length > 0, weight: heaviest?.weight ?? 0, by })
    }
  })
  return laid
}

/** Outages stand in the order in which they began. */
function heaviestOf(outages: readonly Outage[]): Outage | undefined {
  return outages.reduce<Outage | undefined>(
    (heaviest, outage) => (heaviest === undefined || outage.weight > heaviest.weight ? outage : heaviest),
    undefined,
  )
}

type Edge = { readonly at: Instant; readonly begins: boolean; readonly planned: boolean; readonly outage: Outage }

function edgesOf(outage: Outage, window: Interval, planned: boolean): Edge[] {
  const from = Math.max(outage.from, window.from)
  const to = Math.min(outage.to ?? window.to, window.to)
  if (from >= to || outage.weight <= 0) return []
  return [
    { at: from, begins: true, planned, outage },
    { at: to, begins: false, planned, outage },
  ]
}
