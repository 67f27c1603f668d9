import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { isKeyed, partAt, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { type HolidayFile, readHolidayFile } from '../../../../shared/agreement/draft/holiday-file.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { countOf } from '../../../../shared/format.ts'
import { Problems } from '../../../components/Problems.tsx'
import { chooseFile } from '../../../files.ts'
import { useEditor } from '../editor.ts'

const MOST_BYTES = 5_000_000

type Read = { readonly name: string; readonly file: HolidayFile }

/** Takes whole days out of a calendar file, and names what it could not take. */
export function HolidayFromFile({ path }: { readonly path: Path }) {
  const { acts } = useEditor()
  const [read, setRead] = useState<Read | null>(null)
  const take = async () => {
    const chosen = await chooseFile('.ics,text/calendar')
    if (chosen === null) return
    const file = chosen.size > MOST_BYTES ? tooLarge(chosen.size) : readHolidayFile(await chosen.text())
    setRead({ name: chosen.name, file })
    if (file.holidays.length === 0) return
    acts.change(`${writePath(path)} file`, (document) => {
      const there = partAt(document, path)
      const list = Array.isArray(there) ? there : []
      const known = new Set(list.map((one) => (isKeyed(one) ? one.date : null)))
      const added = file.holidays
        .filter(({ date }) => !known.has(date))
        .map(({ date, name }) => (name === null ? { date } : { date, name }))
      return added.length === 0 ? document : withPart(document, path, [...list, ...added])
    })
  }
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconCalendarPlus size={14} />} onClick={() => void take()}>
        From a calendar file (.ics)
      </Button>
      {read !== null && (
        <div role="status" style={{ flexBasis: '100%' }}>
          <p>
            {countOf(read.file.holidays.length, 'day')} found in {read.name}.
          </p>
          <Problems problems={read.file.problems} subject={read.name} />
        </div>
      )}
    </>
  )
}

function tooLarge(size: number): HolidayFile {
  const problem = { path: '', found: countOf(size, 'byte'), expected: `at most ${countOf(MOST_BYTES, 'byte')}` }
  return { holidays: [], problems: [problem] }
}
