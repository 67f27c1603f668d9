import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFilePlus } from '@tabler/icons-react'
import { AddAgreementPanel } from './AddAgreementPanel.tsx'

export type AddAgreementProps = { readonly label?: string; readonly variant?: 'filled' | 'default' }

/** Adds an agreement, or a new version of one, from its file. */
export function AddAgreement({ label = 'Add an agreement', variant = 'filled' }: AddAgreementProps) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant={variant} leftSection={<IconFilePlus size={16} />} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title="Add an agreement" size={720} centered>
        {opened && <AddAgreementPanel onDone={close} />}
      </Modal>
    </>
  )
}
