import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Section } from '../../../components/Section.tsx'
import { useEditor, useList, usePart, useText } from '../editor.ts'
import { AddEntry } from '../fields/AddEntry.tsx'
import { EntryTools } from '../fields/EntryTools.tsx'
import classes from '../fields/fields.module.css'
import { TextField } from '../fields/TextField.tsx'
import { focusField } from '../focus.ts'

const SIDES = [
  { side: 'provider', title: 'Provider', note: 'Delivers the service.' },
  { side: 'customer', title: 'Customer', note: 'Receives the service.' },
] as const

export function PartiesStep() {
  return (
    <>
      <Section title="The agreement">
        <div className={classes.pair}>
          <TextField path={['metadata', 'title']} label="Title" placeholder="IT support for Marketing" required />
          <TextField
            path={['metadata', 'reference']}
            label="Reference"
            placeholder="SLA-IT-MKT"
            hint="Short and unique; it stays the same in every version."
            required
          />
        </div>
      </Section>
      {SIDES.map((side) => (
        <PartyForm key={side.side} {...side} />
      ))}
    </>
  )
}

type PartyProps = (typeof SIDES)[number]

function PartyForm({ side, title, note }: PartyProps) {
  const path = ['spec', side]
  const contacts = useList([...path, 'contacts'])
  return (
    <Section title={title} note={note}>
      <div className={classes.stack}>
        <TextField path={[...path, 'department']} label="Department or team" required />
        <PersonForm path={[...path, 'owner']} title="Owner" hint={`Answers for the ${side}’s side.`} />
        <Deputy path={[...path, 'deputy']} side={side} />
        {contacts.map((_, index) => (
          <Contact key={index} list={[...path, 'contacts']} index={index} count={contacts.length} side={side} />
        ))}
        <AddEntry list={[...path, 'contacts']} label={`Add a contact of the ${side}`} entry={() => ({ name: '' })} />
      </div>
    </Section>
  )
}

type PersonProps = { readonly path: readonly PropertyKey[]; readonly title: string; readonly hint?: string }

function PersonForm({ path, title, hint }: PersonProps) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.pair}>
        <TextField path={[...path, 'name']} label="Name" hint={hint} required />
        <TextField
          path={[...path, 'role']}
          label="Role"
          hint={hint === undefined ? undefined : 'Such as head of IT.'}
        />
        <TextField path={[...path, 'email']} label="E-mail" kind="email" />
        <TextField path={[...path, 'phone']} label="Telephone" kind="tel" />
      </div>
    </fieldset>
  )
}

function Deputy({ path, side }: { readonly path: readonly PropertyKey[]; readonly side: string }) {
  const { acts } = useEditor()
  const written = path.join('.')
  if (usePart(path) === undefined) {
    const add = () => {
      acts.set(path, { name: '' })
      focusField(written)
    }
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        style={{ alignSelf: 'flex-start' }}
        data-field={written}
        onClick={add}
      >
        Add a deputy of the {side}
      </Button>
    )
  }
  const remove = () => {
    acts.set(path, undefined)
    focusField(written)
  }
  return (
    <div className={classes.entry}>
      <PersonForm path={path} title="Deputy" />
      <Button variant="subtle" color="gray" size="xs" style={{ alignSelf: 'flex-start' }} onClick={remove}>
        Remove the deputy of the {side}
      </Button>
    </div>
  )
}

type ContactProps = {
  readonly list: readonly PropertyKey[]
  readonly index: number
  readonly count: number
  readonly side: string
}

function Contact({ list, index, count, side }: ContactProps) {
  const name = useText([...list, index, 'name'])
  const title = `Contact ${index + 1}`
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h4>{name === '' ? title : name}</h4>
        <EntryTools
          list={list}
          index={index}
          count={count}
          name={name === '' ? `contact ${index + 1} of the ${side}` : name}
        />
      </div>
      <PersonForm path={[...list, index]} title={title} />
    </div>
  )
}
