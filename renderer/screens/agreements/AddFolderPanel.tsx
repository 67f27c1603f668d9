import { Button, Switch } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf } from '../../../shared/format.ts'
import type { AddedFile, GivenFile } from '../../../shared/operations/agreements.ts'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { AddedFiles } from './AddedFiles.tsx'
import classes from './AddFolder.module.css'
import { chooseFolder, readGiven } from './given-files.ts'

/** A folder: chosen, its files kept, and every one answered for. */
export function AddFolderPanel({ onDone }: { readonly onDone: () => void }) {
  const [given, setGiven] = useState<readonly GivenFile[] | null>(null)
  const [allOrNone, setAllOrNone] = useState(false)
  const add = useMutation({
    mutationFn: (files: readonly GivenFile[]) => client.agreements.addAll({ files: [...files], allOrNone }),
  })
  const choose = async () => {
    const files = await chooseFolder()
    if (files === null) return
    add.reset()
    setGiven(await readGiven(files))
  }
  return (
    <div className={classes.panel}>
      <div className={classes.zone}>
        <IconFolder size={22} stroke={1.6} aria-hidden />
        <div className={classes.words}>
          <p className={classes.title}>{given === null ? 'Choose a folder' : foundWords(given)}</p>
          <p className="secondary">
            YAML and JSON files in it and in the folders under it. Other files are left alone.
          </p>
        </div>
        <Button variant="default" onClick={() => void choose()}>
          {given === null ? 'Choose a folder' : 'Choose another'}
        </Button>
      </div>
      <Switch
        label="Keep none of them unless all are in order"
        checked={allOrNone}
        onChange={({ currentTarget }) => setAllOrNone(currentTarget.checked)}
      />
      {add.isError && <FailurePanel error={add.error} />}
      {add.data !== undefined && (
        <>
          <p role="status">{outcomeWords(add.data)}</p>
          <AddedFiles files={add.data} />
        </>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onDone}>
          {add.data === undefined ? 'Cancel' : 'Done'}
        </Button>
        {add.data === undefined && (
          <Button
            disabled={given === null || given.length === 0}
            loading={add.isPending}
            onClick={() => given !== null && add.mutate(given)}
          >
            {given === null || given.length === 0 ? 'Add them' : `Add ${countOf(given.length, 'file')}`}
          </Button>
        )}
      </div>
    </div>
  )
}

function foundWords(given: readonly GivenFile[]): string {
  return given.length === 0 ? 'There is no YAML or JSON file in it' : `${countOf(given.length, 'agreement file')} found`
}

function outcomeWords(files: readonly AddedFile[]): string {
  const of = (outcome: AddedFile['outcome']) => files.filter((file) => file.outcome === outcome).length
  const parts = [
    [of('added'), 'added'],
    [of('unchanged'), 'there already'],
    [of('refused'), 'refused'],
    [of('left-out'), 'left out because others are not in order'],
  ] as const
  return `Of ${countOf(files.length, 'file')}: ${parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')}.`
}
