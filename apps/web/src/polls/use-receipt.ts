import { useQuery } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** What the ledger says of a receipt's number, asked in a body so that it stands in no log; kept nowhere. */
export function useReceipt(code: string) {
  return useQuery({
    queryKey: ['poll', 'receipt', code],
    queryFn: ({ signal }) =>
      answerOf(here.receipts.$post({ param: inPlace(), json: { code } }, until(signal))),
    enabled: code !== '',
    retry: false,
    gcTime: 0,
  })
}
