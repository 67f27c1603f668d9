import { Autocomplete, Select, TextInput } from '@mantine/core'
import type { Answers } from './answers.ts'
import classes from './import.module.css'

type QuestionsProps = {
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly sources: readonly string[]
  /** The file's times carry no zone, and none is known yet. */
  readonly needsZone: boolean
}

/** Inputs stand on one line, however long what explains them is. */
const ORDER: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']
const ZONES = Intl.supportedValuesOf('timeZone')

/** What only the person can know about the file. */
export function Questions({ answers, onChange, sources, needsZone }: QuestionsProps) {
  const zones = answers.timeZone === null || ZONES.includes(answers.timeZone) ? ZONES : [answers.timeZone, ...ZONES]
  return (
    <div className={classes.questions}>
      <Autocomplete
        inputWrapperOrder={ORDER}
        label="Source"
        description="The tool the file comes from. Later exports of it go under the same name."
        data={[...sources]}
        value={answers.source}
        onChange={(source) => onChange({ ...answers, source })}
        error={answers.source.trim() === '' && 'Give the source a name.'}
        required
      />
      <Select
        inputWrapperOrder={ORDER}
        label="Time zone of the times in the file"
        description="Exports mostly show the zone of whoever made them."
        data={zones}
        value={answers.timeZone}
        onChange={(timeZone) => onChange({ ...answers, timeZone })}
        error={needsZone && 'The times carry no zone: choose the one they were written in.'}
        placeholder="Choose a zone"
        searchable
        nothingFoundMessage="No such zone"
        required={needsZone}
      />
      <TextInput
        inputWrapperOrder={ORDER}
        type="datetime-local"
        label="Exported"
        description="Tickets still open are judged as of then. Left empty: the latest time in the file."
        value={answers.exportedAt}
        onChange={(event) => onChange({ ...answers, exportedAt: event.currentTarget.value })}
      />
    </div>
  )
}
