import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { saveText } from '../../files.ts'

/** Reviews, ends and notice dates of all agreements, for any calendar program. */
export function CalendarButton() {
  const save = useMutation({
    mutationFn: () => client.governance.calendar({}),
    onSuccess: ({ text, fileName }) => saveText(text, fileName),
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        All dates (.ics)
      </Button>
      {save.isError && <FailurePanel error={save.error} />}
    </>
  )
}
