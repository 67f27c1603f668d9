import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { fileUrl, saveFile } from '../../files.ts'
import classes from './Proposal.module.css'

type PdfButtonProps = {
  readonly of: { readonly draft: number } | { readonly reference: string; readonly version: number }
}

/** The text as a document to print, its signature page last. */
export function PdfButton({ of }: PdfButtonProps) {
  const make = useMutation({
    mutationFn: async () => {
      const { url, fileName } = await client.agreements.document(of)
      await saveFile(fileUrl(url), fileName)
    },
  })
  return (
    <div className={classes.pdf}>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        PDF with signature page
      </Button>
      {make.isError && <FailurePanel error={make.error} />}
    </div>
  )
}
