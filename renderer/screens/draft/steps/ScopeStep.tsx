import { useQuery } from '@tanstack/react-query'
import { idFrom, idsIn, withName } from '../../../../shared/agreement/draft/names.ts'
import { writePath } from '../../../../shared/agreement/path.ts'
import { operations } from '../../../client.ts'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import { FilterFields } from '../fields/FilterFields.tsx'
import classes from '../fields/fields.module.css'
import { TextAreaField, TextField } from '../fields/TextField.tsx'
import { TextList } from '../fields/TextList.tsx'
import { WholeNumberField } from '../fields/WholeNumberField.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import { ZoneField } from '../fields/ZoneField.tsx'
import { TermFields } from './TermFields.tsx'

const SERVICES = ['spec', 'scope', 'services']

export function ScopeStep() {
  const services = useList(SERVICES)
  const { document } = useEditor()
  const added = () => ({ id: idFrom('', idsIn(document, SERVICES), 'service'), name: '' })
  return (
    <>
      <TextAreaField
        path={['spec', 'purpose']}
        label="Purpose"
        hint="Why there is this agreement, in a sentence or two."
        placeholder="Technology support that keeps campaigns running."
      />
      <Section title="Services" note="What is provided, and what it is to achieve.">
        <div className={classes.stack}>
          {services.map((_, index) => (
            <ServiceForm key={index} index={index} count={services.length} />
          ))}
          <AddEntry list={SERVICES} label="Add a service" entry={added} />
        </div>
      </Section>
      <Section title="Not part of it" note="What one might expect here, but finds elsewhere.">
        <TextList path={['spec', 'scope', 'exclusions']} title="Exclusions" noun="exclusion" />
      </Section>
      <Duration />
      <DataFields />
    </>
  )
}

function ServiceForm({ index, count }: { readonly index: number; readonly count: number }) {
  const { acts, keptIds } = useEditor()
  const path = [...SERVICES, index]
  const name = useText([...path, 'name'])
  const rename = (text: string) =>
    acts.change(writePath([...path, 'name']), (document) =>
      withName(document, { list: SERVICES, index, name: text, otherwise: 'service' }, keptIds),
    )
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h4>{name === '' ? `Service ${index + 1}` : name}</h4>
        <EntryTools list={SERVICES} index={index} count={count} name={name === '' ? `service ${index + 1}` : name} />
      </div>
      <TextField path={[...path, 'name']} label="Name" required onText={rename} />
      <TextAreaField
        path={[...path, 'description']}
        label="Description"
        hint="What the customer gets, in their words."
      />
      <TextList path={[...path, 'outcomes']} title="Expected outcomes" noun="outcome" />
      <TextField
        path={[...path, 'id']}
        label="Short name"
        hint="By which files and imported data may name it."
        required
      />
    </div>
  )
}

function Duration() {
  return (
    <Section title="Duration" note="Tickets are judged by the version in force when they start.">
      <div className={classes.stack}>
        <div className={classes.pair}>
          <TextField path={['spec', 'effective', 'from']} label="In force from" kind="date" required />
          <TextField
            path={['spec', 'effective', 'to']}
            label="To, that day included"
            kind="date"
            hint="Left empty, until it is ended or replaced."
          />
        </div>
        <div className={classes.pair}>
          <ZoneField path={['spec', 'timeZone']} label="Time zone of dates and periods" required />
          <WholeNumberField
            path={['spec', 'version']}
            label="Version"
            hint="One more than the version before."
            least={1}
          />
        </div>
        <TermFields />
      </div>
    </Section>
  )
}

function DataFields() {
  const imports = useQuery(operations.imports.list.queryOptions())
  const sources = [...new Set((imports.data ?? []).map(({ source }) => source))]
  return (
    <Section title="Where figures come from" note="Left empty, everything that is imported counts.">
      <div className={classes.stack}>
        <WordsField
          path={['spec', 'data', 'sources']}
          label="Imported sources"
          suggestions={sources}
          placeholder="All of them"
        />
        <FilterFields path={['spec', 'data', 'where']} title="Only tickets with" />
      </div>
    </Section>
  )
}
