import { useMediaQuery } from '@mantine/hooks'

/** Too narrow for three columns: the document then is a page of its own beside the form. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 1280px)') ?? false
}
