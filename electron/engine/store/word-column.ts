import type { TextColumn } from '../../../shared/tickets/ticket-columns.ts'

/** Collects one text column: the store's word numbers become codes into the column's own dictionary, in order of appearance. */
export type WordColumn = { put(index: number, word: number | null): void; column(): TextColumn }

export function wordColumn(length: number, words: readonly string[]): WordColumn {
  const codes = new Int32Array(length).fill(-1)
  const codeOf = new Int32Array(words.length).fill(-1)
  const values: string[] = []
  return {
    put(index, word) {
      if (word === null) return
      let code = codeOf[word] ?? -1
      if (code < 0) {
        code = values.push(words[word] ?? '') - 1
        codeOf[word] = code
      }
      codes[index] = code
    },
    column: () => ({ codes, values }),
  }
}
