import { z } from 'zod'

const whole = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number)

/** Which tile, as its address has it: `12/3427/1672.mvt`. */
export const TileName = {
  z: whole.pipe(z.number().max(22)),
  x: whole,
  y: z
    .string()
    .regex(/^\d{1,8}\.mvt$/)
    .transform((name) => Number(name.slice(0, -4))),
}
