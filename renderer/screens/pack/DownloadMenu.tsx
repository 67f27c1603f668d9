import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFile,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileZip,
} from '@tabler/icons-react'
import { bytes } from '../../../shared/format.ts'
import type { PackRecord } from '../../../shared/operations/packs.ts'
import { fileUrl, saveFile } from '../../files.ts'

type Item = {
  readonly fileName: string
  readonly label: string
  readonly says: string
  readonly icon: typeof IconFile
}

type DownloadMenuProps = {
  readonly pack: PackRecord
  /** In a row of a list, beside others like it. */
  readonly isSmall?: boolean
}

/** Everything that goes with a pack, in one menu; the pack itself comes first. */
export function DownloadMenu({ pack, isSmall = false }: DownloadMenuProps) {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          {...(isSmall && { variant: 'default', size: 'xs' })}
        >
          Save
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {itemsOf(pack).map(({ fileName, label, says, icon: Icon }) => (
          <Menu.Item key={fileName} leftSection={<Icon size={18} stroke={1.5} />} onClick={() => save(fileName)}>
            <span>{label}</span>
            <span className="secondary" style={{ display: 'block' }}>
              {says}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function save(fileName: string): void {
  void saveFile(fileUrl(`files/packs/${encodeURIComponent(fileName)}`), fileName)
}

function itemsOf({ id, pdf, workbook, summary, tables }: PackRecord): Item[] {
  const size = (file: { readonly bytes: number }) => bytes(file.bytes)
  return [
    {
      fileName: pdf.fileName,
      label: 'Review pack (PDF)',
      says: `${pdf.pages} pages, ${size(pdf)}`,
      icon: IconFileTypePdf,
    },
    ...(summary === null
      ? []
      : [{ fileName: summary.fileName, label: 'Summary (PDF)', says: `One page, ${size(summary)}`, icon: IconFile }]),
    ...(workbook === null
      ? []
      : [
          {
            fileName: workbook.fileName,
            label: 'Workbook (XLSX)',
            says: `Live formulas over every check, ${size(workbook)}`,
            icon: IconFileSpreadsheet,
          },
        ]),
    ...(tables === null
      ? []
      : [
          {
            fileName: tables.fileName,
            label: 'Tables (CSV)',
            says: `Every table, ${size(tables)}`,
            icon: IconFileTypeCsv,
          },
        ]),
    { fileName: `${id}.zip`, label: 'All of it (ZIP)', says: 'Every file with its checksums', icon: IconFileZip },
  ]
}
