import { decimal } from '../format.ts'
import { Refusal } from '../refusal.ts'
import { light } from '../tokens.ts'
import { checkLogo } from './check-logo.ts'
import { contrast } from './contrast.ts'
import type { PackStyle } from './pack-style.ts'

/** Small letters in a colour are read from this contrast on. */
const LEAST = 4.5

/**
 * Holds a style to what can be printed and read.
 * @throws Refusal `pack-style.accent`, `pack-style.logo`, `pack-style.parts`
 */
export function checkStyle(style: PackStyle): PackStyle {
  const apart = contrast(style.accent, light.paper)
  if (apart < LEAST) {
    const say = `The accent ${style.accent} is too pale on white: its contrast is ${decimal(apart, 1)}, and small letters need ${LEAST}. Choose a darker shade of it.`
    throw new Refusal('pack-style.accent', say)
  }
  if (style.parts.length === 0) {
    throw new Refusal('pack-style.parts', 'The pack would hold nothing but its cover. Switch at least one part on.')
  }
  if (style.logo !== null) checkLogo(style.logo)
  return { ...style, accent: style.accent.toLowerCase() }
}
