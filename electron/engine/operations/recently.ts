/** Keeps the last few of something expensive, by key. */
export type Recently<T> = { get(key: string, make: () => T): T }

export function recently<T>(most: number): Recently<T> {
  const kept = new Map<string, T>()
  return {
    get(key, make) {
      const found = kept.has(key) ? kept.get(key) : undefined
      const value = found ?? make()
      // Put in again, so that the one left longest stands first.
      kept.delete(key)
      kept.set(key, value)
      for (const [oldest] of kept) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return value
    },
  }
}
