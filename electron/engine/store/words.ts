import type { Database } from './database.ts'

/** Stands for `no word` where a number is needed; no word has it. */
export const NO_WORD = 0

/** The number of a word, given one if it has none yet; null for null. */
export type WordNumber = (text: string | null) => number | null

/** Numbers words for a writer of tickets; new ones are written at once, inside its transaction. */
export function wordNumbers(database: Database): WordNumber {
  const known = new Map<string, number>()
  for (const [id, text] of allWords(database)) known.set(text, id)
  let last = Math.max(NO_WORD, ...lastWord(database))
  const insert = database.prepare('INSERT INTO word (id, text) VALUES (?, ?)')
  return (text) => {
    if (text === null) return null
    const number = known.get(text)
    if (number !== undefined) return number
    insert.run(++last, text)
    known.set(text, last)
    return last
  }
}

/** The same, quick for a word that repeats the one asked for before, as a history's words mostly do. */
export function repeatedWord(numberOf: WordNumber): WordNumber {
  let last: string | null = null
  let number: number | null = null
  return (text) => {
    if (text === last) return number
    number = numberOf(text)
    last = text
    return number
  }
}

/** Every word at its number; place 0 stays empty. */
export function readWords(database: Database): string[] {
  const words: string[] = ['']
  for (const [id, text] of allWords(database)) words[id] = text
  return words
}

function allWords(database: Database): IterableIterator<[number, string]> {
  return database.prepare<[], [number, string]>('SELECT id, text FROM word ORDER BY id').raw().iterate()
}

function lastWord(database: Database): number[] {
  const last = database.prepare<[], number | null>('SELECT max(id) FROM word').pluck().get()
  return typeof last === 'number' ? [last] : []
}
