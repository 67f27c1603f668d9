const LONGEST = 63

/** A text as a DNS label: `Web requests!` is `web-requests`; null where no letter or digit is left. */
export function slug(text: string): string | null {
  const label = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST + 1)
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')
  return label === '' ? null : label
}

/** Labels of which each is given once: a second `web` is `web-2`. */
export function labelRegister(): (text: string, otherwise: string) => string {
  const given = new Set<string>()
  return (text, otherwise) => {
    const wanted = slug(text) ?? otherwise
    let label = wanted
    for (let n = 2; given.has(label); n += 1) {
      const end = `-${n}`
      label = `${wanted.slice(0, LONGEST - end.length).replace(/-$/, '')}${end}`
    }
    given.add(label)
    return label
  }
}

/** At most so many characters; a text that is cut ends in an ellipsis. */
export function cutTo(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
