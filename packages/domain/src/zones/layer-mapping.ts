import { z } from 'zod'
import { because } from '../because.ts'
import { Position } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import { ExceptionClause, RuleKind, Severity } from './rule.ts'
import { RowKind } from './row-kind.ts'
import { parametersOf } from './rule-parameters.ts'
import { Designation, ZoneType } from './zone.ts'

const Heading = z.string().min(1).max(200)

/** Where a rule's parameter comes from: a column (numbers without a unit times a factor, feet to metres say), or the same for all. */
export const ValueSource = z.union([
  z.strictObject({
    column: Heading,
    factor: z.number().finite().positive().max(1e6).optional(),
    /** What a comma in `1,234` parts, where the column's other numbers do not tell. */
    comma: z.enum(['decimal', 'thousands']).optional(),
  }),
  z.strictObject({
    fixed: z.union([
      z.number().finite(),
      z.string().max(2000),
      z.array(z.string().max(200)).max(100),
      LocalText,
      Position,
    ]),
  }),
])
export type ValueSource = z.infer<typeof ValueSource>

/**
 * A rule that rows of a file set. `article` and `text` may name columns in braces, `{max_height}`, which are filled
 * from the row. A row whose cell for a needed parameter is empty sets no such rule.
 */
export const RuleMapping = z
  .object({
    kind: RuleKind,
    /** Only zones of these kinds; all when left out. */
    types: z.array(ZoneType).min(1).optional(),
    severity: Severity,
    article: LocalText,
    text: LocalText,
    exception: ExceptionClause.optional(),
    parameters: z.record(z.string().max(80), ValueSource),
  })
  .superRefine(({ kind, parameters }, context) => {
    const known = parametersOf(kind)
    if (!known) {
      context.addIssue({
        code: 'custom',
        ...because({ zh: '没有这种规则。', en: 'There is no rule of this kind.' }, ['kind']),
      })
      return
    }
    const isMissing = known.some(({ path, isRequired }) => isRequired && !Object.hasOwn(parameters, path))
    const isUnknown = Object.keys(parameters).some((path) => !known.some((each) => each.path === path))
    if (isMissing || isUnknown)
      context.addIssue({
        code: 'custom',
        ...because(
          {
            zh: '缺了这种规则要的数值，或多了它没有的。',
            en: 'A value this rule needs is missing, or one is given that it does not have.',
          },
          ['parameters'],
        ),
      })
  })
export type RuleMapping = z.infer<typeof RuleMapping>

/** Which columns hold what; name and kind, left out, are guessed from their headings. */
export const ColumnMapping = z.object({
  name: Heading.optional(),
  nameEn: Heading.optional(),
  type: Heading.optional(),
  /** What the file's own words for kinds mean. */
  typeOf: z.record(z.string().max(200), RowKind).optional(),
  /** For rows whose kind cannot be read. */
  defaultType: RowKind.default('designated_area'),
  /** The number under which the zone or object is listed, and in which country's scheme. */
  reference: Heading.optional(),
  scheme: Designation.shape.scheme.optional(),
  validFrom: Heading.optional(),
  /** In which order `03/04/1985` is meant, where the file's other dates do not tell. */
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  validTo: Heading.optional(),
  level: Heading.optional(),
  authority: Heading.optional(),
  act: Heading.optional(),
  article: Heading.optional(),
  /** By the path of a heritage object's figure, `radiusMetres`; left out, as the headings name them. */
  figures: z.record(z.string().max(80), ValueSource).optional(),
  /** Whether the public is not to learn where the layer's heritage objects lie. */
  isLocationHidden: z.boolean().optional(),
  rules: z.array(RuleMapping).max(30).optional(),
})
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** Columns from which the facts of a zone or object may come, in the order of a form. */
export const factColumns = [
  'name',
  'nameEn',
  'type',
  'reference',
  'validFrom',
  'validTo',
  'level',
  'authority',
  'act',
  'article',
] as const
