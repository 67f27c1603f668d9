import { MultiSelect } from '@mantine/core'
import { isKeyed, textAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, useMistake, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import { FIELD_ORDER } from '../fields/field-order.ts'
import classes from '../fields/fields.module.css'
import { LengthField } from '../fields/LengthField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { ZoneField } from '../fields/ZoneField.tsx'
import { WeekField } from '../hours/WeekField.tsx'

const WINDOWS = ['spec', 'maintenance']

/** Hours agreed once and for all in which services may be taken down. */
export function MaintenanceWindows() {
  const windows = useList(WINDOWS)
  const zone = useText(['spec', 'timeZone'])
  return (
    <Section
      title="Planned maintenance"
      note="Hours in which services may be taken down; a planned outage inside them is no downtime."
    >
      <div className={classes.stack}>
        {windows.map((_, index) => (
          <WindowForm key={index} index={index} count={windows.length} />
        ))}
        <AddEntry
          list={WINDOWS}
          label="Add a maintenance window"
          entry={() => ({ name: 'Sunday night', timeZone: zone, hours: { sun: ['02:00-06:00'] } })}
        />
      </div>
    </Section>
  )
}

function WindowForm({ index, count }: { readonly index: number; readonly count: number }) {
  const path = [...WINDOWS, index]
  const name = useText([...path, 'name'])
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h4>{name === '' ? `Window ${index + 1}` : name}</h4>
        <EntryTools list={WINDOWS} index={index} count={count} name={name === '' ? `window ${index + 1}` : name} />
      </div>
      <div className={classes.pair}>
        <TextField path={[...path, 'name']} label="Name" required />
        <ZoneField path={[...path, 'timeZone']} label="Time zone" required />
      </div>
      <WeekField path={[...path, 'hours']} label={`Hours of ${name === '' ? `window ${index + 1}` : name}`} />
      <div className={classes.pair}>
        <ServiceChoice path={[...path, 'services']} />
        <LengthField
          path={[...path, 'notice']}
          label="Announced ahead by"
          hint="Left empty, work inside the window needs no notice."
        />
      </div>
    </div>
  )
}

function ServiceChoice({ path }: { readonly path: Path }) {
  const { acts } = useEditor()
  const services = useList(['spec', 'scope', 'services'])
  const chosen = useList(path).filter((id) => typeof id === 'string')
  const mistake = useMistake(path, true)
  const known = services.flatMap((service) =>
    isKeyed(service) && typeof service.id === 'string' && service.id !== ''
      ? [{ value: service.id, label: textAt(service, ['name']) || service.id }]
      : [],
  )
  const unknown = chosen
    .filter((id) => !known.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: id }))
  const data = [...known, ...unknown].filter(
    ({ value }, index, all) => all.findIndex((one) => one.value === value) === index,
  )
  return (
    <MultiSelect
      label="Services"
      description="Left empty, all of them."
      inputWrapperOrder={FIELD_ORDER}
      data={data}
      value={[...chosen]}
      error={mistake}
      data-field={writePath(path)}
      onChange={(ids) => acts.set(path, ids.length === 0 ? undefined : ids)}
    />
  )
}
