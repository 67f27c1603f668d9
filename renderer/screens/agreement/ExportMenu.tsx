import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { saveText } from '../../files.ts'
import classes from './ExportMenu.module.css'

export type ExportMenuProps = { readonly reference: string; readonly version: number }

/** The agreement as the file it can be read back from. */
export function ExportMenu({ reference, version }: ExportMenuProps) {
  const save = useMutation({
    mutationFn: (format: 'yaml' | 'json') => client.agreements.export({ reference, version, format }),
    onSuccess: ({ text, fileName }) => saveText(text, fileName),
  })
  return (
    <div className={classes.export}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={save.isPending}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('yaml')}>As YAML, to read and edit</Menu.Item>
          <Menu.Item onClick={() => save.mutate('json')}>As JSON, for other programs</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {save.isError && <FailurePanel error={save.error} />}
    </div>
  )
}
