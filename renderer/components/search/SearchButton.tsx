import { ActionIcon, Button, Kbd, Modal } from '@mantine/core'
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import classes from './Search.module.css'
import { SearchPanel } from './SearchPanel.tsx'

/** Leads anywhere by its words; `Ctrl K` opens it from wherever one is. */
export function SearchButton() {
  const [isOpen, { open, close, toggle }] = useDisclosure(false)
  const isTight = useMediaQuery('(max-width: 1100px)')
  // Also while a field has the focus: that is where one often is.
  useHotkeys([['mod+K', toggle]], [], true)
  return (
    <>
      {isTight ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label="Search"
          aria-keyshortcuts="Control+K"
          onClick={open}
        >
          <IconSearch size={18} stroke={1.6} />
        </ActionIcon>
      ) : (
        <Button
          variant="default"
          size="xs"
          className={classes.button}
          aria-keyshortcuts="Control+K"
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            <Kbd size="xs" aria-hidden>
              Ctrl K
            </Kbd>
          }
          onClick={open}
        >
          Search
        </Button>
      )}
      <Modal opened={isOpen} onClose={close} title="Search" size="lg" yOffset="12vh" transitionProps={{ duration: 0 }}>
        <SearchPanel onDone={close} />
      </Modal>
    </>
  )
}
