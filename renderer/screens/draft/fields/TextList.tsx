import { Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { withEntry } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { capital } from '../../../../shared/format/first-letter.ts'
import { useEditor, useList, useMistake, useText } from '../editor.ts'
import { focusNewField } from '../focus.ts'
import { AddEntry } from './AddEntry.tsx'
import { EntryTools } from './EntryTools.tsx'
import classes from './fields.module.css'
import { selectPlaceholder } from './TextField.tsx'

type TextListProps = {
  readonly path: Path
  readonly title: string
  readonly hint?: string
  /** One of them: `outcome`. */
  readonly noun: string
}

/** A list of sentences: Enter begins the next one. */
export function TextList({ path, title, hint, noun }: TextListProps) {
  const items = useList(path)
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {hint !== undefined && <p className="secondary">{hint}</p>}
      {items.length > 0 && (
        <ol className={classes.texts}>
          {items.map((_, index) => (
            <li key={index}>
              <TextItem list={path} index={index} label={`${capital(noun)} ${index + 1}`} />
              <EntryTools list={path} index={index} count={items.length} name={`${noun} ${index + 1}`} />
            </li>
          ))}
        </ol>
      )}
      <AddEntry list={path} label={`Add ${article(noun)} ${noun}`} entry={() => ''} />
    </fieldset>
  )
}

type ItemProps = { readonly list: Path; readonly index: number; readonly label: string }

function TextItem({ list, index, label }: ItemProps) {
  const { acts } = useEditor()
  const path = [...list, index]
  const value = useText(path)
  const mistake = useMistake(path)
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    // Drawn at once, for the next letter is meant for the new sentence.
    flushSync(() => acts.change(writePath(list), (document) => withEntry(document, list, index + 1, '')))
    focusNewField(writePath([...list, index + 1]))
  }
  return (
    <Textarea
      aria-label={label}
      autosize
      minRows={1}
      value={value}
      error={mistake}
      data-field={writePath(path)}
      onFocus={selectPlaceholder}
      onKeyDown={goOn}
      onChange={({ currentTarget }) => acts.set(path, currentTarget.value)}
    />
  )
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a')
