import { requirePermission } from '@hetu/domain/require-permission'
import { Refused } from '@hetu/domain/refusal'
import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { spendBudget } from '../server/spend-budget.ts'
import { type PreparedPhoto, preparePhoto } from './prepare-photo.ts'

/** The photo in a request, as the body itself or as the field `photo` of a form; nobody decodes without a right to. */
export async function readSentPhoto(c: Context<ApiEnv>): Promise<{ photo: PreparedPhoto; altText: string }> {
  const actor = c.get('actor')
  requirePermission('upload-photo', actor)
  await spendBudget(c.get('services').database, {
    key: `prepare-photo:${actor.personId}`,
    times: 60,
    perSeconds: 3600,
  })
  if (!c.req.header('Content-Type')?.startsWith('multipart/form-data')) {
    return { photo: await preparePhoto(new Uint8Array(await c.req.arrayBuffer())), altText: '' }
  }
  // A form that was cut or is no form holds no photo; the library only throws.
  const form = await c.req.formData().catch(() => {
    throw new Refused({ code: 'photo_unreadable' })
  })
  const file = form.get('photo')
  const altText = form.get('altText')
  if (!(file instanceof File)) throw new Refused({ code: 'photo_unreadable' })
  return {
    photo: await preparePhoto(new Uint8Array(await file.arrayBuffer())),
    altText: typeof altText === 'string' ? altText : '',
  }
}
