declare module 'papaparse' {
  type QuoteError = { readonly type: string; readonly code: string; readonly row: number; readonly index: number }
  type ParserResult = {
    readonly data: string[][]
    readonly errors: readonly QuoteError[]
    readonly meta: { readonly cursor: number }
  }
  const papa: {
    readonly Parser: new (settings: {
      readonly delimiter: string
      readonly newline: '\n' | '\r'
    }) => {
      parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserResult
    }
  }
  export default papa
}
