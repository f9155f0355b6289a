import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { ProposalReference, words } from './draft-proposal.ts'

export const AttachPaper = z.object({
  reference: ProposalReference,
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,20}$/),
  title: words(120),
  /** The file itself, PNG, JPEG, WebP or PDF up to 8 MB. */
  base64: z.base64().max(11_200_000),
})

/** A drawing or report that belongs to a version; the file is fetched apart. */
export const Paper = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  title: BothLanguages,
  mediaType: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  byteCount: z.int(),
})
export type Paper = z.infer<typeof Paper>
