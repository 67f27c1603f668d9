import { Button, Popover, TextInput } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './ActorName.module.css'
import { useActor } from './use-actor.ts'

/** Who acts, and a way to change it: everything that is done in a review bears this name. */
export function ActorName() {
  const [name, setName] = useActor()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button
          variant={name === '' ? 'light' : 'subtle'}
          {...(name !== '' && { color: 'gray' })}
          size="xs"
          leftSection={<IconUser size={14} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {name === '' ? 'Say who you are' : `Acting: ${name}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm
          name={name}
          onSave={(next) => {
            setName(next)
            setIsOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

type NameFormProps = { readonly name: string; readonly onSave: (name: string) => void }

/** Asks for the name once; it is remembered on this machine. */
export function NameForm({ name, onSave }: NameFormProps) {
  const [written, setWritten] = useState(name)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (written.trim() !== '') onSave(written.trim())
      }}
    >
      <TextInput
        label="Your name"
        description="It stands beside everything you do here, in the audit trail and in the pack."
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        data-autofocus
        maxLength={120}
      />
      <Button type="submit" size="sm" disabled={written.trim() === ''}>
        Use this name
      </Button>
    </form>
  )
}
