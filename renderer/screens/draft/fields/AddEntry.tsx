import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type Part, withEntry } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useList } from '../editor.ts'
import { focusField } from '../focus.ts'

type AddProps = {
  readonly list: Path
  readonly label: string
  /** The new entry; made of the document, where it needs an id that is free. */
  readonly entry: () => Part
  readonly onAdded?: (index: number) => void
}

/** Adds an entry at the end of a list and goes into its first field. */
export function AddEntry({ list, label, entry, onAdded }: AddProps) {
  const { acts } = useEditor()
  const { length } = useList(list)
  const where = writePath(list)
  const add = () => {
    acts.change(where, (document) => withEntry(document, list, length, entry()))
    onAdded?.(length)
    focusField(writePath([...list, length]))
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlus size={14} />}
      data-tool={`${where}|-1|add`}
      data-field={length === 0 ? where : undefined}
      style={{ alignSelf: 'flex-start' }}
      onClick={add}
    >
      {label}
    </Button>
  )
}
