import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { Refusal } from '../../shared/refusal.ts'

export type GrantedFile = { readonly path: string; readonly name: string }

/** Files that a person picked. Who holds a grant may have the file read, and learns nothing of where it lies. */
export type Grants = {
  forPath(path: string): string
  /** The file of a grant. @throws Refusal `grant.unknown` */
  file(grant: string): GrantedFile
  revoke(grant: string): void
}

export function grantRegister(): Grants {
  const files = new Map<string, GrantedFile>()
  return {
    forPath(path) {
      const grant = randomUUID()
      files.set(grant, { path: resolve(path), name: basename(path) })
      return grant
    },
    file(grant) {
      const file = files.get(grant)
      if (file === undefined) throw unknownGrant()
      return file
    },
    revoke(grant) {
      files.delete(grant)
    },
  }
}

function unknownGrant(): Refusal {
  return new Refusal('grant.unknown', 'The file is no longer at hand. Pick it once more.')
}
