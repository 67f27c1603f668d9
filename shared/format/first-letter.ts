/** The first letter as a capital: a phrase begins a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The first letter small: a sentence goes on inside another. */
export function small(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
