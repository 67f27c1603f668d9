import { userInfo } from 'node:os'

/** Who acts, as the audit trail names them: named, else who is logged in. */
export function actor(by: string | undefined): string {
  return by ?? userInfo().username
}
