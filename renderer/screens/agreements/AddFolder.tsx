import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFolderPlus } from '@tabler/icons-react'
import { AddFolderPanel } from './AddFolderPanel.tsx'

/** Adds every agreement file of a folder. */
export function AddFolder() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={open}>
        Add a folder
      </Button>
      <Modal opened={opened} onClose={close} title="Add a folder of agreements" size={820} centered>
        {opened && <AddFolderPanel onDone={close} />}
      </Modal>
    </>
  )
}
