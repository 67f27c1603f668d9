import { clockDrawing } from '../charts/clock-drawing.ts'
import { count, countOf, duration } from '../format.ts'
import type { Explanation } from '../sla/figures.ts'
import type { PackContent } from './pack-content.ts'
import type { PackBlock, PackSection } from './pack-document.ts'
import { shortTitle } from './short-title.ts'

/** Two lines of it. */
const TITLE_LENGTH = 160

/** The clocks of the worst breaches as drawings; null where none is there to be drawn. */
export function clockPages({ clocks, breaches }: PackContent): PackSection | null {
  const drawn = clocks.flatMap((explanation): PackBlock[] => {
    const drawing = clockDrawing(explanation)
    return drawing === null
      ? []
      : [{ kind: 'clock', clock: { title: titleOf(explanation), facts: factsOf(explanation), drawing } }]
  })
  if (drawn.length === 0) return null
  const total = breaches.reduce((sum, each) => sum + each.total, 0)
  const left = total - drawn.length
  const others =
    left === 0
      ? 'They are all there are.'
      : `The other ${countOf(left, 'breach')} ${left === 1 ? 'stands' : 'stand'} in the register and the workbook, and each can be drawn on its ticket’s page on screen.`
  const which =
    drawn.length === 1
      ? 'The clock of the one breach'
      : `The clocks of the ${count(drawn.length)} breaches furthest past their promise, measured by the promise`
  const text = `${which}. Opening hours, cycles, time that counted and pauses lie under one another; hatched is time past the promise, or a pause. ${others}`
  return {
    id: 'clocks',
    title: 'Clocks of the worst breaches',
    eyebrow: 'Appendix',
    headline: null,
    part: 'timelines',
    blocks: [{ kind: 'text', tone: 'body', text }, ...drawn],
  }
}

function titleOf({ check, target }: Explanation): string {
  return `${check.key}: ${target.name}`
}

/** `Breached: 26 h 30 min used of 4 h, 22 h 30 min over. 2 cycles, 1 pause.` */
function factsOf({ check, cycles, pauses, stop }: Explanation): string {
  const used = duration(check.elapsedMs, check.withinMs)
  const running = stop === null ? ', still running at the data cut-off' : ''
  const verdict = `Breached${running}: ${used} used of ${duration(check.withinMs)}, ${duration(check.overByMs)} over`
  const parts = [
    ...(cycles.length > 1 ? [countOf(cycles.length, 'cycle')] : []),
    ...(pauses.length > 0 ? [countOf(pauses.length, 'pause')] : []),
    ...(check.approximate ? ['its deadline is approximate'] : []),
  ]
  const title = check.title === null ? '' : ` ${shortTitle(check.title, TITLE_LENGTH)}`
  return `${verdict}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}.${title}`
}
