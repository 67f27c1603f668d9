import { InvalidArgumentError } from 'commander'

/** Reads the whole number that an option takes. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.')
  return Number(text)
}
