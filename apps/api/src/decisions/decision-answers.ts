import { z } from 'zod'
import { named } from '../server/answers.ts'

/** The revision that now stands, to be sent with the next change. */
export const RevisionReceiptAnswer = named('RevisionReceipt', z.object({ revision: z.int() }))
