import { type Mutant, rule } from './mutant.ts'

const p1p5 = rule('zones/p1-p5.test')
const works = rule('zones/check-work.test')
const cases = rule('zones/rules/check-rule.test')
const properties = rule('zones/check-work-properties.test')

/** Limits and heights: figures, levels, tolerances and sight lines. */
export const heightMutants: readonly Mutant[] = [
  {
    name: 'limit-with-a-hand-of-grace',
    file: rule('zones/verdict'),
    stands: 'if (margin >= -tolerance - rounding) {',
    instead: 'if (margin >= -tolerance - 0.5) {',
    tests: [cases, works],
    breaks: 'Everything may be half a metre too high.',
  },
  {
    name: 'limit-itself-refused',
    file: rule('zones/verdict'),
    stands: 'if (margin >= -tolerance - rounding) {',
    instead: 'if (margin > -tolerance + rounding) {',
    tests: [cases, works, p1p5],
    breaks: 'What is exactly as high as allowed is refused.',
  },
  {
    name: 'old-breach-made-worse',
    file: rule('zones/verdict'),
    stands: ' && margin >= room(existing) - rounding',
    instead: '',
    tests: [works, properties, cases],
    breaks: 'A house that is too high may grow on.',
  },
  {
    name: 'old-breach-blamed',
    file: rule('zones/verdict'),
    stands: 'if (existing !== undefined && room(existing) < -rounding',
    instead: 'if (existing !== undefined && room(existing) > 0',
    tests: [works, properties],
    breaks: 'Who repairs an old house is told to make it lower.',
  },
  {
    name: 'floor-taken-for-ceiling',
    file: rule('zones/verdict'),
    stands: "(direction === 'max' ? limit - value : value - limit)",
    instead: '(limit - value)',
    tests: [cases, p1p5],
    breaks: 'The less green a yard keeps the better.',
  },
  {
    name: 'datum-added-instead-of-taken',
    file: rule('zones/rules/check-height'),
    stands: "reference === 'ground' ? -ground : ground",
    instead: "reference === 'ground' ? ground : -ground",
    tests: [works, cases],
    breaks: 'A height above the sea is held against one above the ground.',
  },
  {
    name: 'ground-level-guessed',
    file: rule('zones/rules/check-height'),
    stands: "if (ground === undefined) return 'no_ground_level'",
    instead: 'if (ground === undefined) return level',
    tests: [works, cases],
    breaks: 'A missing level is taken for nought.',
  },
  {
    name: 'flue-slips-under-the-ridge-limit',
    file: rule('zones/rules/check-height'),
    stands: "!work.heights?.ridge && work.heights?.top ? 'top' : rule.part",
    instead: 'rule.part',
    tests: [works, cases, p1p5],
    breaks: 'A lift head of any height passes because it has no ridge.',
  },
  {
    name: 'kept-height-lowered',
    file: rule('zones/rules/check-height'),
    stands: 'if (Math.abs(change) <= rule.toleranceMetres + 1e-6)',
    instead: 'if (change <= rule.toleranceMetres + 1e-6)',
    tests: [cases, works, p1p5],
    breaks: 'The ridge of a protected house is cut off.',
  },
  {
    name: 'kept-height-within-a-metre',
    file: rule('zones/rules/check-height'),
    stands: 'if (Math.abs(change) <= rule.toleranceMetres + 1e-6)',
    instead: 'if (Math.abs(change) <= rule.toleranceMetres + 1)',
    tests: [p1p5, cases],
    breaks: 'A kept ridge is raised by nearly a metre.',
  },
  {
    name: 'fitting-above-the-kept-ridge',
    file: rule('zones/rules/check-height'),
    stands: "if (verdict.result !== 'fail' || rule.fittingsAbove === 'fail') return verdict",
    instead: "if (verdict.result !== 'fail' || rule.fittingsAbove !== 'fail') return verdict",
    tests: [p1p5, cases],
    breaks: 'What is for the heritage expert is refused by a machine.',
  },
  {
    name: 'sight-line-that-does-not-rise',
    file: rule('zones/rules/check-view-corridor'),
    stands: '(to.elevationMetres - from.elevationMetres) * share',
    instead: '(to.elevationMetres - from.elevationMetres)',
    tests: [p1p5, works],
    breaks: 'The view over the quarter is built up.',
  },
  {
    name: 'highest-place-of-the-sight-line',
    file: rule('zones/rules/check-view-corridor'),
    stands: 'if (limit.limitMetres < tightest.limitMetres)',
    instead: 'if (limit.limitMetres > tightest.limitMetres || tightest.limitMetres === Infinity)',
    tests: [works, rule('zones/rules-at.test')],
    breaks: 'A long house is held to the end where it may be highest.',
  },
  {
    name: 'ridge-under-the-sight-line-alone',
    file: rule('zones/rules/check-view-corridor'),
    stands: "(['top', 'ridge', 'eaves'] as const)",
    instead: "(['eaves'] as const)",
    tests: [p1p5, works, cases],
    breaks: 'A lift head is not seen by the rule that it breaks.',
  },
]
