import { Select } from '@mantine/core'

export type VersionSwitchProps = {
  readonly versions: readonly number[]
  readonly value: number
  readonly onChange: (version: number) => void
}

/** Earlier versions stay readable; with a single version there is nothing to switch. */
export function VersionSwitch({ versions, value, onChange }: VersionSwitchProps) {
  if (versions.length < 2) return null
  const newestFirst = [...versions].sort((a, b) => b - a)
  return (
    <Select
      aria-label="Version"
      size="xs"
      w={130}
      data={newestFirst.map((version) => ({ value: String(version), label: `Version ${version}` }))}
      value={String(value)}
      onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
    />
  )
}
