import { note, strict } from './record.ts'

type Kind = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

const answers: { readonly kind: Kind; readonly answer: unknown }[] = []

/** What the person does when the dialog comes. */
export function answerDialog(kind: Kind, answer: unknown): void {
  answers.push({ kind, answer })
}

/** A dialog that the test has not answered would stand open for ever. */
const show =
  (kind: Kind) =>
  async (...given: readonly unknown[]): Promise<unknown> => {
    note(`dialog.${kind}`, ...given)
    const index = answers.findIndex((one) => one.kind === kind)
    if (index < 0) throw new Error(`Nobody answers dialog.${kind}: ${JSON.stringify(given.at(-1))}`)
    const [found] = answers.splice(index, 1)
    return found?.answer
  }

export const dialog = strict('dialog', {
  showOpenDialog: show('showOpenDialog'),
  showSaveDialog: show('showSaveDialog'),
  showMessageBox: show('showMessageBox'),
})
