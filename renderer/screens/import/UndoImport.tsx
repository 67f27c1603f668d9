import { Button, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RowKind } from '../../../shared/operations/imports.ts'
import { ROW_NOUN } from '../../../shared/outages/row-words.ts'
import { operations, queryClient } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import classes from './import.module.css'

type UndoImportProps = {
  readonly importId: number
  readonly fileName: string
  readonly rowKind: RowKind
  /** In a row of a table. */
  readonly isSmall?: boolean
  readonly onUndone?: () => void
}

/** Takes one import back whole, after asking once. */
export function UndoImport({ importId, fileName, rowKind, isSmall = false, onUndone }: UndoImportProps) {
  const noun = ROW_NOUN[rowKind]
  const [isAsking, setIsAsking] = useState(false)
  const undo = useMutation(
    operations.imports.undo.mutationOptions({
      onSuccess: async () => {
        setIsAsking(false)
        await queryClient.invalidateQueries()
        onUndone?.()
      },
    }),
  )
  return (
    <>
      <Button
        variant="default"
        aria-label={isSmall ? `Undo the import of ${fileName}` : `Undo this import of ${fileName}`}
        size={isSmall ? 'xs' : 'sm'}
        onClick={() => setIsAsking(true)}
      >
        {isSmall ? 'Undo' : 'Undo this import'}
      </Button>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title="Undo this import?" centered>
        <p>
          Every {noun} goes back to what it was before <strong>{fileName}</strong> was imported; {noun}s that only this
          file knows are removed. The figures follow. The file itself stays where you have it.
        </p>
        {undo.error !== null && <FailurePanel error={undo.error} />}
        <div className={classes.buttons} style={{ justifyContent: 'flex-end', marginTop: 20 }}>
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            Keep it
          </Button>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate({ importId })}>
            Undo the import
          </Button>
        </div>
      </Modal>
    </>
  )
}
