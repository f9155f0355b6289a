import type { LocalText } from '@hetu/domain/language'
import type { VersionDifference } from '@hetu/domain/proposals/material-change'
import type { Proposal, ProposalSummary } from '@hetu/domain/proposals/proposal'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

export const proposalsPath = () => `/places/${currentPlaceSlug()}/proposals`

/** Every proposal the reader may know of, newest change first. */
export function useProposals() {
  return useQuery({
    queryKey: ['proposal', 'list'],
    queryFn: ({ signal }) => apiGet<ProposalSummary[]>(proposalsPath(), { signal }),
    meta: { follows: ['comment', 'thread'] },
  })
}

/** One proposal with one of its versions in full. */
export function useProposal(reference: string, version?: number) {
  return useQuery({
    queryKey: ['proposal', reference, version ?? 'shown'],
    queryFn: ({ signal }) =>
      apiGet<Proposal>(`${proposalsPath()}/${reference}${version ? `?version=${version}` : ''}`, { signal }),
  })
}

export function useDifference(reference: string, from: number, to: number) {
  return useQuery({
    queryKey: ['proposal', reference, 'difference', from, to],
    queryFn: ({ signal }) =>
      apiGet<VersionDifference[]>(`${proposalsPath()}/${reference}/difference?from=${from}&to=${to}`, {
        signal,
      }),
    enabled: from !== to,
  })
}

/** Zones and heritage objects in force today: what elements are held against, and what the map shows under them. */
export function useZonesInForce() {
  return useQuery({
    queryKey: ['zone', 'in-force'],
    queryFn: ({ signal }) =>
      apiGet<{ zones: ZoneVersion[]; objects: HeritageObject[] }>(`/places/${currentPlaceSlug()}/zones`, {
        signal,
      }),
    staleTime: 5 * 60_000,
  })
}

interface Step {
  path: string
  body?: unknown
  method?: 'POST' | 'PUT'
}

/** Performs a verb on a proposal and reads it again. */
export function useProposalVerb<Answer = { reference: string }>(reference?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, method = 'POST' }: Step) =>
      apiSend<Answer>(method, `${proposalsPath()}${reference ? `/${reference}` : ''}${path}`, body ?? {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposal'] }),
  })
}

/** A line of people's text: its up to three lines. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const emptyText: LocalText = { zh: '', en: '' }
