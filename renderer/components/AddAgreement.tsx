import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFilePlus } from '@tabler/icons-react'
import { AddAgreementPanel } from './AddAgreementPanel.tsx'

/** Adds an agreement, or a new version of one, from its file. */
export function AddAgreement() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button leftSection={<IconFilePlus size={16} />} onClick={open}>
        Add an agreement
      </Button>
      <Modal opened={opened} onClose={close} title="Add an agreement" size={720} centered>
        {opened && <AddAgreementPanel onDone={close} />}
      </Modal>
    </>
  )
}
