import { z } from 'zod'

/** By which way words came in. */
export const Channel = z.enum(['online', 'grid_worker', 'meeting', 'paper', 'other_system'])
export type Channel = z.infer<typeof Channel>
