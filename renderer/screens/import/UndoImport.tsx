import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RowKind } from '../../../shared/operations/imports.ts'
import { ROW_NOUN } from '../../../shared/outages/row-words.ts'
import { operations, queryClient } from '../../client.ts'
import { AskFirst } from '../../components/AskFirst.tsx'

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
      <AskFirst
        title="Undo this import?"
        does="Undo the import"
        leaves="Keep it"
        onDo={() => undo.mutate({ importId })}
        onLeave={() => setIsAsking(false)}
        act={undo}
        isOpen={isAsking}
        isGrave
      >
        <p>
          Every {noun} goes back to what it was before <strong>{fileName}</strong> was imported; {noun}s that only this
          file knows are removed. The figures follow. The file itself stays where you have it.
        </p>
      </AskFirst>
    </>
  )
}
