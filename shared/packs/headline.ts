import { listed } from '../charts/words.ts'
import { count } from '../format.ts'
import type { Figures, Status, TargetFigures } from '../sla/figures.ts'
import { isClock } from './metric-words.ts'
import { inPeriod, quoted, worstFirst } from './pack-words.ts'

/** More problems than this are counted in the headline, not named. */
const NAMED = 2

/** The sentence that answers the pack: how many targets were met, and which one is the problem. No full stop. */
export function headline({ targets, period }: Figures): string {
  const measured = targets.filter((target) => target.measured)
  const judged = measured.filter((target) => target.status !== 'grey')
  const when = inPeriod(period.label)
  if (measured.length === 0) return `No target is measured yet ${when}`
  if (judged.length === 0) return `No target has a verdict ${when}: too little was counted`
  const met = judged.filter((target) => target.status === 'green').length
  const problem = problems(judged)
  const open = unjudged(measured.filter((target) => target.status === 'grey'))
  const rest = [problem, open].filter((part) => part !== null)
  return [`${metOf(met, measured.length)} ${when}`, ...rest].join('; ')
}

function metOf(met: number, all: number): string {
  if (all === 1) return met === 1 ? 'The target was met' : 'The target was not met'
  if (met === all) return all === 2 ? 'Both targets were met' : `All ${count(all)} targets were met`
  return `${met === 0 ? 'None' : count(met)} of ${count(all)} targets met`
}

function problems(judged: readonly TargetFigures[]): string | null {
  const missed = judged.filter((target) => target.status === 'red').sort(worstFirst)
  const near = judged.filter((target) => target.status === 'amber').sort(worstFirst)
  if (judged.length === 1 && missed.length + near.length === 1) return near.length === 1 ? 'it came near' : null
  if (missed.length > NAMED) return `${count(missed.length)} missed, ${quoted(missed[0]?.name ?? '')} by most`
  if (missed.length > 0) return `the problem${missed.length > 1 ? 's are' : ' is'} ${names(missed)}`
  if (near.length > NAMED) return `${count(near.length)} came near`
  return near.length > 0 ? `${names(near)} came near` : null
}

function names(targets: readonly TargetFigures[]): string {
  return listed(targets.map(({ name }) => quoted(name)))
}

function unjudged(grey: readonly TargetFigures[]): string | null {
  if (grey.length === 0) return null
  const has = grey.length === 1 ? 'has' : 'have'
  return `${count(grey.length)} ${has} ${grey.every(isClock) ? 'too few checks for a verdict' : 'no verdict'}`
}

const COUNTED_AS: Readonly<Record<Status, string>> = { green: 'met', amber: 'near', red: 'missed', grey: 'no verdict' }

/** How many targets stand how, worst last, without the statuses that none has, then those not yet measured. */
export function standing({ targets }: Figures): { status: Status; text: string }[] {
  const statuses = ['green', 'amber', 'red', 'grey'] as const
  const unmeasured = targets.filter((target) => !target.measured).length
  const judged = statuses.flatMap((status) => {
    const number = targets.filter((target) => target.measured && target.status === status).length
    return number === 0 ? [] : [{ status, text: `${count(number)} ${COUNTED_AS[status]}` }]
  })
  return unmeasured === 0 ? judged : [...judged, { status: 'grey', text: `${count(unmeasured)} not yet measured` }]
}
