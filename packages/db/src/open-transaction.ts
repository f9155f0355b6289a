import { AsyncLocalStorage } from 'node:async_hooks'

/** The transaction that surrounds the running code, if any; a closed one is no longer in the way. */
export const openTransaction = new AsyncLocalStorage<{ owner: unknown; isOpen: boolean }>()

/** Stops a query beside the transaction it stands in: on the embedded database it would wait for ever. */
export function refuseBesideTransaction(owner: unknown) {
  const surrounding = openTransaction.getStore()
  if (surrounding?.isOpen && surrounding.owner === owner) {
    throw new Error('A query inside a transaction must use the transaction (`tx`), not the database.')
  }
}
