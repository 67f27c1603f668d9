import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { countOf } from '../../../shared/format.ts'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { fileUrl, saveFile, saveText } from '../../files.ts'
import classes from './ExportMenu.module.css'

export type ExportMenuProps = { readonly reference: string; readonly version: number }

type Kind = 'yaml' | 'json' | 'pdf' | 'ics' | 'openslo'

const ITEMS: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'pdf', label: 'As PDF, to print and sign' },
  { kind: 'yaml', label: 'As YAML, to read and edit' },
  { kind: 'json', label: 'As JSON, for other programs' },
  { kind: 'ics', label: 'Its dates as a calendar file (.ics)' },
  { kind: 'openslo', label: 'Its targets as OpenSLO' },
]

/** The agreement as a file: to print, to be read back, for a calendar or for other tools. */
export function ExportMenu({ reference, version }: ExportMenuProps) {
  const save = useMutation({ mutationFn: (kind: Kind) => exportAs(kind, { reference, version }) })
  const left = save.data ?? []
  return (
    <div className={classes.export}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={save.isPending}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ITEMS.map(({ kind, label }) => (
            <Menu.Item key={kind} onClick={() => save.mutate(kind)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {left.length > 0 && (
        <details className={classes.left}>
          <summary>OpenSLO has no words for {countOf(left.length, 'thing')} in it</summary>
          <ul>
            {left.map(({ of, path, reason }, index) => (
              <li key={index}>
                {of}, {path}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {save.isError && <FailurePanel error={save.error} />}
    </div>
  )
}

type Left = Awaited<ReturnType<typeof client.slo.export>>['notCarried']

/** Answers what the file has no words for. */
async function exportAs(kind: Kind, of: ExportMenuProps): Promise<Left> {
  if (kind === 'pdf') {
    const { url, fileName } = await client.agreements.document(of)
    await saveFile(fileUrl(url), fileName)
    return []
  }
  if (kind === 'openslo') {
    const { text, fileName, notCarried } = await client.slo.export(of)
    saveText(text, fileName)
    return notCarried
  }
  const { text, fileName } =
    kind === 'ics'
      ? await client.governance.calendar({ reference: of.reference })
      : await client.agreements.export({ ...of, format: kind })
  saveText(text, fileName)
  return []
}
