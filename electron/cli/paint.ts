import { styleText } from 'node:util'
import { statusWord } from '../../shared/format.ts'
import type { Status } from '../../shared/sla/figures.ts'
import { STATUS_SHAPE } from '../../shared/tokens.ts'

const COLOURS = { green: 'green', amber: 'yellow', red: 'red', grey: 'gray' } as const

/** A status as shape and word, `■ Missed`; colour may come on top and says nothing of its own. */
export function statusInWords(status: Status): string {
  return `${STATUS_SHAPE[status]} ${statusWord(status)}`
}

/** Colours the shapes of a whole text. Done last: a table measures plain text. */
export function paintShapes(text: string): string {
  return text.replaceAll(/[●▲■○]/gu, (shape) => {
    const status = (['green', 'amber', 'red', 'grey'] as const).find((name) => STATUS_SHAPE[name] === shape)
    return status === undefined ? shape : styleText(COLOURS[status], shape, { validateStream: false })
  })
}
