import { Button, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Section } from '../../components/Section.tsx'
import classes from './NewAgreement.module.css'

type NextProps = {
  /** The agreement that was asked for; null where none was. */
  readonly reference: string | null
  readonly isBusy: boolean
  readonly onStart: (input: { reference: string; renew?: boolean }) => void
}

/** The version after the newest one of an agreement; nothing where there is no agreement yet. */
export function NextVersion({ reference, isBusy, onStart }: NextProps) {
  const agreements = useQuery(operations.agreements.list.queryOptions())
  const [chosen, setChosen] = useState(reference)
  const [renew, setRenew] = useState(false)
  if (agreements.isError) return <FailurePanel error={agreements.error} onRetry={() => void agreements.refetch()} />
  if (agreements.data === undefined || agreements.data.length === 0) return null
  const data = agreements.data.map(({ reference: value, title, version }) => ({
    value,
    label: `${title} (${value}), after version ${version}`,
  }))
  return (
    <Section title="The next version of an agreement" note="With all that the newest version says, to be changed.">
      <div className={classes.next}>
        <Select
          aria-label="Agreement"
          placeholder="Choose an agreement"
          data={data}
          value={chosen}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage="No such agreement"
          onChange={setChosen}
        />
        <Switch
          label="A renewal: begins when the newest version ends"
          checked={renew}
          onChange={({ currentTarget }) => setRenew(currentTarget.checked)}
        />
        <Button
          variant="default"
          disabled={chosen === null}
          loading={isBusy}
          onClick={() => chosen !== null && onStart({ reference: chosen, ...(renew && { renew }) })}
        >
          Write the next version
        </Button>
      </div>
    </Section>
  )
}
