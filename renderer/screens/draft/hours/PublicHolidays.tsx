import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { isKeyed, partAt, withEntry } from '../../../../shared/agreement/draft/edit-document.ts'
import { readPath } from '../../../../shared/agreement/path.ts'
import { operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { useActs } from '../editor.ts'
import classes from './week.module.css'

/** Public holidays of a country or a part of it, which are looked up year by year. */
export const PublicHolidays = memo(function PublicHolidays({ written }: { readonly written: string }) {
  const acts = useActs()
  const path = readPath(written) ?? []
  const countries = useQuery(operations.calendars.countries.queryOptions())
  const [country, setCountry] = useState<string | null>(null)
  const [part, setPart] = useState<string | null>(null)
  const parts = countries.data?.find(({ set }) => set === country)?.parts ?? []
  const set = part ?? country
  const add = () => {
    if (set === null) return
    acts.change(written, (document) => {
      const there = partAt(document, path)
      const list = Array.isArray(there) ? there : []
      return list.some((one) => isKeyed(one) && one.set === set)
        ? document
        : withEntry(document, path, list.length, { set })
    })
    setCountry(null)
    setPart(null)
  }
  const choices = (places: readonly { set: string; name: string }[]) =>
    places.map((place) => ({ value: place.set, label: place.name }))
  return (
    <>
      {countries.isError && <FailurePanel error={countries.error} onRetry={() => void countries.refetch()} />}
      <div className={classes.place}>
        <Select
          label="Public holidays of"
          placeholder="Country"
          data={choices(countries.data ?? [])}
          value={country}
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage="No such country"
          onChange={(chosen) => {
            setCountry(chosen)
            setPart(null)
          }}
        />
        {parts.length > 0 && (
          <Select
            label="Region"
            placeholder="All of it"
            data={choices(parts)}
            value={part}
            searchable
            selectFirstOptionOnChange
            clearable
            allowDeselect
            nothingFoundMessage="No such region"
            onChange={setPart}
          />
        )}
        <Button variant="default" disabled={set === null} onClick={add} style={{ justifySelf: 'start' }}>
          Add them
        </Button>
      </div>
    </>
  )
})
