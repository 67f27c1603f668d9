import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Contract } from '../shared/operations/contract.ts'
import { bridge } from './bridge.ts'
import { readFailure } from './failure.ts'
import { portLink } from './port-link.ts'

type Link = ClientLink<ClientContext>

function link(): Link {
  const desktop = bridge()
  return desktop === null ? new HttpLink({ url: new URL('rpc', document.baseURI).href }) : portLink(desktop)
}

/** The one way out of the page: every operation of the contract, over the window's port or over loopback. */
export const client: ContractRouterClient<Contract> = createORPCClient(link())

/** Query keys and options of every operation: `operations.agreements.list.queryOptions()`. */
export const operations = createTanstackQueryUtils(client)

const FRESH_MS = 5 * 60_000

/**
 * Only this program changes the workspace, so that answers stay good until one of its own acts invalidates them; the network's
 * state says nothing about loopback or a port.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && readFailure(error).kind === 'unreachable',
    },
    mutations: { networkMode: 'always' },
  },
})
