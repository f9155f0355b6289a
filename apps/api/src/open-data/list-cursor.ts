import type { LocalText } from '@hetu/domain/language'
import { z } from 'zod'

export const listOrders = ['changed', 'new', 'support'] as const
export type ListOrder = (typeof listOrders)[number]

/** Where a page ended: at an item, and where that item stood in the order when the page was read. */
export interface ListCursor {
  order: ListOrder
  key: number
  id: string
}

const shape = z.tuple([z.enum(listOrders), z.coerce.number().int().min(0), z.uuid()])

/** A cursor as its reader gets it and sends it back. */
export const writeCursor = ({ order, key, id }: ListCursor): string => `${order}~${key}~${id}`

/** What is wrong with a cursor that we did not give. */
export const notOurs: LocalText = {
  zh: '请原样使用上一页给出的 next。',
  en: 'Please pass on what the page before gave as its next.',
}

/** Only a cursor that we gave, so that a page never begins where nobody said. */
export const ListCursorText = z
  .string()
  .max(80)
  .transform((text, context): ListCursor => {
    const parsed = shape.safeParse(text.split('~'))
    if (!parsed.success || writeCursor(cursorOf(parsed.data)) !== text) {
      context.addIssue({ code: 'custom', params: { reason: notOurs } })
      return z.NEVER
    }
    return cursorOf(parsed.data)
  })

const cursorOf = ([order, key, id]: z.infer<typeof shape>): ListCursor => ({ order, key, id })
