import { Autocomplete, Select, TextInput } from '@mantine/core'
import type { Inspection } from '../../../shared/operations/imports.ts'
import { type Answers, isSeriesUnnamed, type ZoneBefore } from './answers.ts'
import { ambiguousDate } from './date-order.ts'
import classes from './import.module.css'

type QuestionsProps = {
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly inspection: Inspection
  /** The answer of an earlier import of the source that was taken over; null where there was none to take. */
  readonly carried: ZoneBefore | null
  readonly sources: readonly string[]
}

/** Inputs stand on one line, however long what explains them is. */
const ORDER: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']
/** Browsers leave out the zone that most monitoring writes in. */
const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** What the figures hang on, where nobody says when the file was exported. */
const EXPORTED: Readonly<Record<Inspection['rowKind'], string>> = {
  ticket: 'Tickets still open are judged as of then. Left empty: the latest time in the file.',
  outage: 'What the log does not tell of until then was up. Left empty: the log counts as complete until now.',
  measurement: 'Samples missing until then are gaps. Left empty: until now.',
  survey: 'Answers are known until then. Left empty: until now.',
}

/** What only the person can know about the file. */
export function Questions({ answers, onChange, inspection, carried, sources }: QuestionsProps) {
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
      {inspection.format !== 'json' && (
        <ZoneQuestion answers={answers} onChange={onChange} inspection={inspection} carried={carried} />
      )}
      <TextInput
        inputWrapperOrder={ORDER}
        type="datetime-local"
        label="Exported"
        description={EXPORTED[inspection.rowKind]}
        value={answers.exportedAt}
        onChange={(event) => onChange({ ...answers, exportedAt: event.currentTarget.value })}
      />
      {isSeriesUnnamed(inspection) && (
        <TextInput
          inputWrapperOrder={ORDER}
          label="Name of the series"
          description="Targets of the agreement name it so. Left empty: as its column, or else as the source."
          value={answers.seriesName}
          onChange={(event) => onChange({ ...answers, seriesName: event.currentTarget.value })}
        />
      )}
      {(inspection.needs.includes('date-order') || answers.dates !== null) && (
        <DateQuestion answers={answers} onChange={onChange} inspection={inspection} />
      )}
    </div>
  )
}

type AskedProps = Pick<QuestionsProps, 'answers' | 'onChange' | 'inspection'>

function ZoneQuestion({ answers, onChange, inspection, carried }: AskedProps & Pick<QuestionsProps, 'carried'>) {
  const { timeZone } = answers
  const isNeeded = timeZone === null && inspection.needs.includes('time-zone')
  return (
    <Select
      inputWrapperOrder={ORDER}
      label="Time zone of the times in the file"
      description={
        carried?.timeZone === timeZone
          ? `As in import ${carried.importId} of this source.`
          : 'Exports mostly show the zone of whoever made them.'
      }
      data={timeZone === null || ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES]}
      value={timeZone}
      onChange={(zone) => onChange({ ...answers, timeZone: zone })}
      error={isNeeded && 'The times carry no zone: choose the one they were written in.'}
      placeholder="Choose a zone"
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="No such zone"
      required={isNeeded}
    />
  )
}

function DateQuestion({ answers, onChange, inspection }: AskedProps) {
  const found = ambiguousDate(inspection)
  if (found === null) return null
  return (
    <Select
      inputWrapperOrder={ORDER}
      label="Which stands first in its dates?"
      description={`No date in the file tells, such as ${found.sample}.`}
      data={[
        { value: found.day, label: 'Day, then month' },
        { value: found.month, label: 'Month, then day' },
      ]}
      value={answers.dates}
      onChange={(dates) => onChange({ ...answers, dates })}
      error={answers.dates === null && 'Choose how its dates are written.'}
      placeholder="Choose"
      required
    />
  )
}
