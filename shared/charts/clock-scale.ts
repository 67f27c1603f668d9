import type { Bar } from './clock-span.ts'

/** From shares of the drawing's width to pixels. */
export type Scale = { readonly x: (share: number) => number; readonly width: (bar: Bar) => number }

/** A moment of open time must not vanish, so that no bar is thinner than this. */
const THINNEST = 1.5

/** The scale of a drawing that begins at `left` and is `width` wide, both in pixels. */
export function scaleOf(left: number, width: number): Scale {
  return {
    x: (share) => left + share * width,
    width: ({ from, to }) => Math.max(THINNEST, (to - from) * width),
  }
}
