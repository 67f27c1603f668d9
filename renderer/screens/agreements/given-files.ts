import { formatOfFile, MOST_TEXT_BYTES } from '../../../shared/agreement/text-format.ts'
import { bytes } from '../../../shared/format.ts'
import type { GivenFile } from '../../../shared/operations/agreements.ts'

/** The agreement files among those of a folder, read; what cannot be an agreement is named and said why. */
export async function readGiven(files: readonly File[]): Promise<GivenFile[]> {
  const wanted = files.filter(({ name }) => /\.(?:ya?ml|json)$/i.test(name))
  const read = await Promise.all(wanted.map(readOne))
  return read.toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

async function readOne(file: File): Promise<GivenFile> {
  const name = file.webkitRelativePath || file.name
  if (file.size > MOST_TEXT_BYTES) {
    const message = `It has ${bytes(file.size)}; an agreement has at most ${bytes(MOST_TEXT_BYTES)}.`
    return { file: name, unreadable: { code: 'file.too-large', message } }
  }
  return { file: name, text: await file.text(), format: formatOfFile(name) }
}

/** The files of a folder and those under it, chosen in the system's own dialog; null when the person thinks better of it. */
export function chooseFolder(): Promise<readonly File[] | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
