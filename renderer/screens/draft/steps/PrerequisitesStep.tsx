import { Checkbox } from '@mantine/core'
import { isKeyed, type Part, textAt, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { writePath } from '../../../../shared/agreement/path.ts'
import { PREREQUISITES } from '../../../../shared/agreement/prerequisites.ts'
import { countOf } from '../../../../shared/format.ts'
import { useEditor, useList, usePart } from '../editor.ts'
import { EntryTools } from '../fields/EntryTools.tsx'
import classes from '../fields/fields.module.css'
import { TextAreaField } from '../fields/TextField.tsx'

const LIST = ['spec', 'prerequisites']

/** The ten, in their order, then any that the agreement has of its own. */
export function PrerequisitesStep() {
  const entries = useList(LIST)
  const at = (id: string) => entries.findIndex((entry) => isKeyed(entry) && entry.id === id)
  const isMet = (entry: Part) => isKeyed(entry) && entry.met === true
  const others = entries.flatMap((entry, index) =>
    isKeyed(entry) && !PREREQUISITES.some(({ id }) => id === entry.id) ? [{ index, id: textAt(entry, ['id']) }] : [],
  )
  return (
    <div className={classes.stack}>
      <p role="status">
        {countOf(entries.filter(isMet).length, 'prerequisite')} met, of {Math.max(PREREQUISITES.length, entries.length)}
        .
      </p>
      {PREREQUISITES.map(({ id, name, says }) => (
        <Prerequisite key={id} id={id} name={name} says={says} index={at(id)} end={entries.length} />
      ))}
      {others.map(({ index, id }) => (
        <div key={index}>
          <Prerequisite id={id} name={id.replaceAll('-', ' ')} says={null} index={index} end={entries.length} />
          <EntryTools list={LIST} index={index} count={1} name={id} />
        </div>
      ))}
    </div>
  )
}

type PrerequisiteProps = {
  readonly id: string
  readonly name: string
  readonly says: string | null
  /** Where it stands in the document; -1 where it does not. */
  readonly index: number
  readonly end: number
}

function Prerequisite({ id, name, says, index, end }: PrerequisiteProps) {
  const { acts } = useEditor()
  const path = [...LIST, index < 0 ? end : index]
  const isMet = usePart([...path, 'met']) === true
  const tick = (met: boolean) =>
    acts.change(writePath(path), (whole) =>
      index < 0 ? withPart(whole, path, { id, met }) : withPart(whole, [...path, 'met'], met),
    )
  return (
    <div className={classes.entry}>
      <Checkbox
        label={name}
        description={says}
        checked={isMet}
        data-field={writePath(index < 0 ? [...LIST, id] : path)}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
      />
      {index >= 0 && (
        <TextAreaField
          path={[...path, 'evidence']}
          label={`What shows it: ${name}`}
          hidesLabel
          rows={1}
          placeholder={isMet ? 'What shows that it is there, such as notes of a talk' : 'What is still to be done'}
        />
      )}
    </div>
  )
}
