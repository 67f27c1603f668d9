import { useLocalStorage } from '@mantine/hooks'

/** Who sits in front of the screen, as their name stands beside what they do; empty until they have said it. */
export function useActor(): readonly [name: string, setName: (name: string) => void] {
  const [name, setName] = useLocalStorage({ key: 'accord.name', defaultValue: '' })
  return [name, setName]
}

/** The actor as operations take it: nothing at all where nobody has said who they are. */
export function useBy(): { readonly by?: string } {
  const [name] = useActor()
  return name === '' ? {} : { by: name }
}
