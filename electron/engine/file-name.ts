/** With a period, a moment and an ending behind it, a file system still bears the name in any script. */
const LONGEST = 50

/** A reference or another name of people's as the beginning of a file's name, which no file system and no shell reads as anything else. */
export function fileNamePart(name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
  const visible = Array.from(plain.replace(/^[.-]+/, ''))
    .slice(0, LONGEST)
    .join('')
  return visible === '' ? 'unnamed' : visible
}
