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

/** Reads what `writePath` wrote; null for anything else. The root is the empty text. */
export function readPath(text: string): Path | null {
  const steps: PropertyKey[] = []
  let rest = text === '' || text.startsWith('[') ? text : `.${text}`
  while (rest !== '') {
    const [step, key, position, quoted] = STEP.exec(rest) ?? []
    if (step === undefined) return null
    steps.push(key ?? (position === undefined ? unquoted(quoted ?? '') : Number(position)))
    rest = rest.slice(step.length)
  }
  return steps
}

const STEP = /^(?:\.([\w-]+)|\[(\d{1,6})\]|\[("(?:[^"\\]|\\.)*")\])/

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json
  }
}
