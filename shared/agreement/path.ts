/** Where something stands in a document: keys and list positions (0 = first) from its root. */
export type Path = readonly PropertyKey[]

/** `spec.targets[0].within`; a key that is no plain word stands in brackets and quotes. */
export function writePath(path: Path): string {
  return path.map(writeStep).join('').replace(/^\./, '')
}

function writeStep(step: PropertyKey): string {
  if (typeof step === 'number') return `[${step}]`
  const key = String(step)
  return /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
