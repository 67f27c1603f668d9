import type { Store } from '../store/open-store.ts'
import { listProfiles } from '../store/profile-register.ts'

type ProfileChoice = { readonly name: string; readonly title: string; readonly builtIn: boolean }

/** The person's own profiles, then the built-in ones that none of them stands in for. */
export function profileChoices(store: Store): ProfileChoice[] {
  return listProfiles(store.database).map(({ metadata }) => ({
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    builtIn: false,
  }))
}
