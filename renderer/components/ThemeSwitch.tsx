import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'

const CHOICES = [
  { value: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
] as const

const schemeOf = (value: string) => CHOICES.find((choice) => choice.value === value)?.value ?? 'auto'

/** Light, dark, or as the system; remembered on this machine. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const chosen = CHOICES.find(({ value }) => value === colorScheme) ?? CHOICES[0]
  const label = `Appearance: ${chosen.label.toLowerCase()}`
  return (
    <Menu position="bottom-end" width={190} withinPortal={false}>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label}>
            <chosen.Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen.value} onChange={(value) => setColorScheme(schemeOf(value))}>
          {CHOICES.map(({ value, label: word, Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={16} stroke={1.6} />}>
              {word}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
