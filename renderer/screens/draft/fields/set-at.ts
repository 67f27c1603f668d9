import type { Part } from '../../../../shared/agreement/draft/edit-document.ts'
import { readPath } from '../../../../shared/agreement/path.ts'
import type { EditorActs } from '../editor.ts'

/** Puts a part at a written path, as fields carry it. */
export function setAt(acts: EditorActs, written: string, part: Part | undefined): void {
  const path = readPath(written)
  if (path !== null) acts.set(path, part)
}
