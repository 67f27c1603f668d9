import { fixed } from './drawing.ts'

/** Colours and lines as a canvas names them. */
export type Ink = {
  readonly fillStyle: unknown
  readonly strokeStyle: unknown
  readonly lineWidth: number
  readonly lineJoin: string
  readonly lineCap: string
  /** chart.js may set it to nothing, which a canvas takes for none. */
  readonly lineDashOffset: number | undefined
  readonly dash: readonly number[]
}

/** What a page has been told last, by the kind of operator. */
export type InkSet = Map<string, string>

const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 }
const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }

/** The operators that a filling needs and the page has not been told yet. Null where nothing would be seen. */
export function inkToFill({ fillStyle }: Ink, set: InkSet): string[] | null {
  const colour = colourOf(fillStyle)
  return colour === null ? null : news(set, [['fill', `${colour} rg`]])
}

/** The same for a line. */
export function inkToStroke(ink: Ink, set: InkSet): string[] | null {
  const colour = colourOf(ink.strokeStyle)
  if (colour === null) return null
  return news(set, [
    ['stroke', `${colour} RG`],
    ['width', `${fixed(ink.lineWidth)} w`],
    ['join', `${JOINS[ink.lineJoin] ?? 0} j`],
    ['cap', `${CAPS[ink.lineCap] ?? 0} J`],
    ['dash', `[${ink.dash.map(fixed).join(' ')}] ${fixed(ink.lineDashOffset ?? 0)} d`],
  ])
}

function news(set: InkSet, operators: readonly (readonly [kind: string, operator: string])[]): string[] {
  const unsaid = operators.filter(([kind, operator]) => set.get(kind) !== operator)
  for (const [kind, operator] of unsaid) set.set(kind, operator)
  return unsaid.map(([, operator]) => operator)
}

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i
/** What chart.js makes of a colour that nobody is to see. */
const UNSEEN = /^(?:transparent|rgba\(.*, ?0\)|#[0-9a-f]{6}00)$/i

/** Null for one that is not seen. Half-seen colours do not print alike everywhere, and none of ours is one. */
function colourOf(style: unknown): string | null {
  const written = String(style)
  if (UNSEEN.test(written)) return null
  const parts = HEX.exec(written.replace(SHORT, '#$1$1$2$2$3$3'))?.slice(1)
  if (parts === undefined) throw new Error(`The pack cannot print the colour ${written}`)
  return parts.map((part) => Math.round((Number.parseInt(part, 16) / 255) * 1000) / 1000).join(' ')
}
