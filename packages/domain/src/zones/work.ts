import { z } from 'zod'
import { because } from '../because.ts'
import { Shape } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'

export const workTypes = [
  'new_build',
  'extension',
  'repair',
  'demolition',
  'relocation',
  'paving',
  'drainage',
  'excavation',
  'planting',
  'facility',
  'sign',
  'awning',
  'windows',
  'roof',
  'facade',
  'use_change',
  'landscape',
  'interior',
  'structure',
] as const
export const WorkType = z.enum(workTypes)
export type WorkType = z.infer<typeof WorkType>

export const uses = [
  'residential',
  'shop',
  'restaurant',
  'guesthouse',
  'office',
  'workshop',
  'culture',
  'community_dining',
  'community_service',
  'elder_care',
  'school',
  'green_space',
  'parking',
  'storage',
  'industrial',
  'vacant',
  'other',
] as const
export const Use = z.enum(uses)
export type Use = z.infer<typeof Use>

export const materials = [
  'grey_tile',
  'grey_brick',
  'timber',
  'lime_plaster',
  'bluestone',
  'cobble',
  'bark_mulch',
  'glass',
  'steel',
  'aluminium',
  'pvc',
  'concrete',
  'asphalt',
  'granite',
  'ceramic_tile',
  'other',
] as const
export const Material = z.enum(materials)
export type Material = z.infer<typeof Material>

export const roofForms = ['sloped', 'hipped', 'flat', 'curved', 'none'] as const
export const RoofForm = z.enum(roofForms)
export type RoofForm = z.infer<typeof RoofForm>

const measure = z.number().finite().min(-500).max(9000)
const amount = z.number().finite().min(0).max(10_000_000)

/** What stands today and what the work would make of it; rules that keep things as they are need both. */
const change = (value: z.ZodNumber) => z.object({ existing: value.optional(), proposed: value.optional() })
export const Change = change(amount)
export type Change = z.infer<typeof Change>

const heightParts = ['ridge', 'eaves', 'top'] as const
const stages = ['existing', 'proposed'] as const
const belowGround = because({
  zh: '从地面量起的高度不能小于 0。要填低于零点的标高，请改从国家高程基准量起。',
  en: 'Heights from the ground cannot be below 0. Levels below zero are measured from the national datum.',
})

/** Heights in metres: above the ground at the building, or `absolute` above the national datum. */
export const Heights = z
  .object({
    reference: z.enum(['ground', 'absolute']),
    /** The ground outside above the national datum: with it a limit in the other reference can be judged. */
    groundLevelMetres: measure.optional(),
    ridge: change(measure).optional(),
    eaves: change(measure).optional(),
    top: change(measure).optional(),
  })
  .superRefine((heights, context) => {
    if (heights.reference !== 'ground') return
    for (const part of heightParts) {
      for (const stage of stages) {
        if ((heights[part]?.[stage] ?? 0) < 0) {
          context.addIssue({ ...belowGround, code: 'custom', path: [part, stage] })
        }
      }
    }
  })
export type Heights = z.infer<typeof Heights>

/** The land on which coverage and floor-area ratio are counted; the proposer chooses it, nobody guesses it. */
export const Parcel = z.object({
  id: z.string().min(1).max(80),
  areaSquareMetres: amount,
  builtSquareMetres: amount.optional(),
  floorSquareMetres: amount.optional(),
  greenSquareMetres: amount.optional(),
})
export type Parcel = z.infer<typeof Parcel>

/** One element of a proposal as the rules see it. What a rule needs and does not find is named, never guessed. */
export const Work = z.object({
  id: z.string().min(1).max(80),
  name: LocalText.optional(),
  /** Not declared until somebody says what is done; until then no rule takes it for harmless. */
  workType: WorkType.optional(),
  geometry: Shape,
  heights: Heights.optional(),
  storeys: Change.optional(),
  use: z.object({ existing: Use.optional(), proposed: Use.optional() }).optional(),
  isPublicFacility: z.boolean().optional(),
  isInfrastructure: z.boolean().optional(),
  isConservation: z.boolean().optional(),
  digDepthMetres: amount.optional(),
  footprintSquareMetres: Change.optional(),
  floorSquareMetres: Change.optional(),
  greenSquareMetres: Change.optional(),
  parcel: Parcel.optional(),
  signHeightMetres: amount.optional(),
  signSquareMetres: amount.optional(),
  awningDepthMetres: amount.optional(),
  laneWidthMetres: Change.optional(),
  frontageMetres: amount.optional(),
  materials: z.array(Material).max(40).optional(),
  colours: z
    .array(z.string().regex(/^#[0-9a-fA-F]{6}$/))
    .max(40)
    .optional(),
  roofForm: RoofForm.optional(),
  demolishesObjectIds: z.array(z.string().max(80)).max(100).optional(),
  affectsObjectIds: z.array(z.string().max(80)).max(100).optional(),
  ownersConsent: z.enum(['all', 'some', 'none']).optional(),
})
export type Work = z.infer<typeof Work>

/** Whether the work is declared to be one of these. */
export const isOfType = <W extends Pick<Work, 'workType'>>(
  work: W,
  types: readonly WorkType[],
): work is W & { workType: WorkType } => work.workType !== undefined && types.includes(work.workType)

/** Facts around the work that no single element owns. */
export const Surroundings = z.object({
  groundLevelMetres: measure.optional(),
})
export type Surroundings = z.infer<typeof Surroundings>
