import { plainWord } from './month-names.ts'

const LEVELS = ['Critical', 'High', 'Medium', 'Low'] as const

/** Words of the well-known tools for each level, in English, German, Spanish and French, parted by `|`. */
const WORDS_OF = [
  'critical|urgent|blocker|highest|emergency|very high|kritisch|dringend|sehr hoch|critica|critico|urgente|critique|tres haute',
  'high|major|hoch|alta|alto|haute|elevee|majeure|importante',
  'medium|moderate|normal|standard|mittel|media|medio|moyenne|moyen|normale',
  'low|minor|lowest|trivial|very low|niedrig|gering|sehr niedrig|baja|bajo|basse|faible|tres basse',
]

const LEVEL_OF = new Map(WORDS_OF.flatMap((words, level) => words.split('|').map((word) => [word, level] as const)))

/** `1 - Critical`, `2-High`, `P3`, `P1: Outage`, `Sev 2`: a number, and mostly a word behind it. */
const NUMBERED = /^(p|s|prio|priority|sev|severity)?\s*([0-9])\s*(?:[-–—:.)]\s*)?(.*)$/

/**
 * What a priority of the well-known tools is called here: Critical, High, Medium or Low. A word that says so itself stays as it is
 * written, and so does one that is not known; a bare number too, for tools count from either end.
 */
function priorityOfWord(text: string): string {
  const word = plainWord(text)
  const [, letter, digit, rest = ''] = NUMBERED.exec(word) ?? []
  const level = LEVEL_OF.get(word) ?? LEVEL_OF.get(rest) ?? (letter === undefined ? undefined : levelOfNumber(digit))
  const name = LEVELS[level ?? -1]
  return name === undefined || word === name.toLowerCase() ? text : name
}

/** P1 is the most urgent; some begin with P0. */
function levelOfNumber(digit: string | undefined): number | undefined {
  const number = Number(digit)
  return number <= LEVELS.length ? Math.max(0, number - 1) : undefined
}

/** Spellings that a list of tickets may hold without the first rows showing it. */
const USUAL =
  'P0|P1|P2|P3|P4|1 - Critical|2 - High|3 - Moderate|3 - Medium|4 - Low|Urgent|Blocker|Highest|Major|Normal|Minor|Lowest|Trivial'

/**
 * The map of a priority column's words where a profile gives none: from its own words, and the usual ones with them, to Critical, High,
 * Medium and Low. Null where its words are such levels, or nobody's.
 */
export function priorityMap(samples: readonly string[]): Record<string, string> | null {
  const levels = (words: readonly string[]) =>
    words.map((word) => [word, priorityOfWord(word)] as const).filter(([word, level]) => word !== level)
  const own = levels([...new Set(samples)])
  return own.length === 0 ? null : Object.fromEntries([...own, ...levels(USUAL.split('|'))])
}
