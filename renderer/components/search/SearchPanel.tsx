import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import type { Found } from './found.ts'
import classes from './Search.module.css'
import { useFound } from './use-found.ts'

/** Words typed, and what they lead to; arrows choose, Enter goes there. */
export function SearchPanel({ onDone }: { readonly onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const navigate = useNavigate()
  const found = useFound(typed)
  const at = Math.min(chosen, Math.max(0, found.length - 1))
  const go = (one: Found | undefined) => {
    if (one === undefined) return
    onDone()
    void navigate(one.link)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(found[at])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    setChosen((at + step + found.length) % found.length)
  }
  return (
    <div className={classes.panel}>
      <TextInput
        data-autofocus
        aria-label="What to look for"
        placeholder="An agreement, a target, a ticket by key or title, a screen"
        leftSection={<IconSearch size={16} aria-hidden />}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setChosen(0)
        }}
      />
      <ul id={id} role="listbox" aria-label="Found" className={classes.list}>
        {found.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.option}
            onMouseMove={() => setChosen(index)}
            onClick={() => go(one)}
          >
            <span className={classes.words}>
              {one.words}
              {one.beside !== null && <span className={classes.beside}>{one.beside}</span>}
            </span>
            <span className={classes.kind}>{one.kind}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="secondary">Nothing has these words.</p>}
    </div>
  )
}
