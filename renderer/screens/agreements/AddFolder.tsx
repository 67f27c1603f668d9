import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFolderPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { AddFolderPanel } from './AddFolderPanel.tsx'

/** Adds every agreement file of a folder. */
export function AddFolder() {
  const [opened, { open, close }] = useDisclosure(false)
  const cache = useQueryClient()
  // Only now, so that the register that comes in place of an empty one does not take the answer away.
  const leave = () => {
    close()
    void cache.invalidateQueries()
  }
  return (
    <>
      <Button variant="default" leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={open}>
        Add a folder
      </Button>
      <Modal opened={opened} onClose={leave} title="Add a folder of agreements" size={820} centered>
        {opened && <AddFolderPanel onDone={leave} />}
      </Modal>
    </>
  )
}
