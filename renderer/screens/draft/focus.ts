/**
 * Where the keyboard goes when a form changes under it. Fields carry their written path (`data-field`), tools of a list theirs
 * (`data-tool`); what is to come may not be drawn yet, so it is looked for over the next frames.
 */
const FRAMES = 20

/** Into the field of a written path: its own, else the one around it, else the first in it. */
export function focusField(path: string): void {
  soon(() => fieldOf(path))
}

/** Into a field that this very key has made, before the next key can miss it. */
export function focusNewField(path: string): void {
  const field = fieldOf(path)
  const isThere = field instanceof HTMLTextAreaElement && field.dataset.field === path && field.value === ''
  if (isThere) field.focus()
  else focusField(path)
}

/** Back to a tool of a list, such as the one that has just moved an entry. */
export function focusTool(list: string, index: number, tool: string): void {
  soon(() => document.querySelector<HTMLElement>(`[data-tool=${JSON.stringify(`${list}|${index}|${tool}`)}]`))
}

/** To the beginning of a step. */
export function focusTitle(): void {
  soon(() => document.getElementById('step-title'))
}

function soon(find: () => HTMLElement | null): void {
  let frame = 0
  const look = () => {
    const found = find()
    frame += 1
    // The first frame may still show what is about to go.
    if (found !== null && frame > 2) {
      found.focus({ preventScroll: true })
      found.scrollIntoView({ block: 'nearest' })
      if (found instanceof HTMLInputElement && found.value !== '' && found.type === 'text') found.select()
    } else if (frame < FRAMES) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function fieldOf(path: string): HTMLElement | null {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-form] [data-field]')]
  const at = (field: HTMLElement) => field.dataset.field ?? ''
  const inside = fields.find((field) => isIn(at(field), path))
  const around = fields.filter((field) => at(field) !== '' && isIn(path, at(field)))
  return (
    fields.find((field) => at(field) === path) ??
    inside ??
    around.toSorted((a, b) => at(b).length - at(a).length)[0] ??
    null
  )
}

function isIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`)
}
