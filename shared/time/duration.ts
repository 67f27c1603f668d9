/** A promise's length: an amount on the target's own clock, or a number of working days. */
export type Duration =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'working-days'; readonly days: number }

/** Reads `90s`, `30m`, `4h`, `4h 30m`, `1d` (24 hours of that clock), `2bd`, `PT4H`; null when it is none of them. */
export declare function parseDuration(text: string): Duration | null
/** The canonical text form, which `parseDuration` reads back. */
export declare function writeDuration(duration: Duration): string
