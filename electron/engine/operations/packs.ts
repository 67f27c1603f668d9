import { implement } from '@orpc/server'
import { packs as contract } from '../../../shared/operations/packs.ts'
import type { Services } from '../services.ts'
import { listPacks } from '../store/pack-register.ts'
import { makeReviewPack } from './make-review-pack.ts'
import { setStyle, styleOf } from './pack-style.ts'
import { progressStream } from './progress-stream.ts'

const packs = implement(contract)

export function packOperations(services: Services) {
  return {
    make: packs.make.handler(({ input, signal }) =>
      progressStream((report, stop) => makeReviewPack(services, input, { report, signal: stop }), signal),
    ),
    style: packs.style.handler(() => styleOf(services)),
    setStyle: packs.setStyle.handler(({ input }) => setStyle(services, input.style)),
    list: packs.list.handler(({ input }) => listPacks(services.store.database, input.reference ?? null)),
  }
}
