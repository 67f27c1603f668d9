import type { QueryClient } from '@tanstack/react-query'

const CHANNEL = 'accord.acts'

/**
 * Windows of one workspace tell each other of their acts, so that none shows for long what is no longer so. Drafts look after
 * themselves: what is typed in one is saved over a revision.
 */
export function tellOtherWindows(queries: QueryClient): void {
  const channel = new BroadcastChannel(CHANNEL)
  queries.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') channel.postMessage('acted')
  })
  channel.addEventListener('message', () => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) => !Array.isArray(path) || path[0] !== 'drafts',
    })
  })
}
