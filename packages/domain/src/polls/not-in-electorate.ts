import type { LocalText } from '../language.ts'
import type { ActorRelation } from '../people/actor.ts'
import { type Relation, relationNames } from '../people/role.ts'
import type { Area } from '../places/area.ts'
import { type Refusal, filledIn } from '../refusal.ts'
import { isInElectorateArea } from './may-cast-ballot.ts'
import type { Electorate } from './poll.ts'

/** An electorate whose areas can be named. */
export interface NamedElectorate {
  electorate: Pick<Electorate, 'relations' | 'areas'>
  nameOf: (area: Area) => LocalText
}

/** Somebody outside the electorate by all their verified relations, who asks for themselves or is spoken for. */
export interface Outsider {
  relations: readonly ActorRelation[]
  isSpokenFor: boolean
}

/**
 * Why somebody has no ballot, as the verb refuses it and the page says it: who is asked by name, how they stand to the
 * place themselves, and what they can do. Whom nobody has verified can still be; who stands elsewhere can comment.
 */
export function notInElectorate(
  { electorate, nameOf }: NamedElectorate,
  { relations, isSpokenFor }: Outsider,
): Refusal {
  const asked = electorate.areas.map(nameOf)
  const held = relations.map((one) => ({
    relation: one.relation,
    area: nameOf({ kind: one.areaKind, id: one.areaId }),
  }))
  const isFromThere = relations.some(({ areaKind, areaId }) =>
    isInElectorateArea(electorate, { kind: areaKind, id: areaId }),
  )
  const say = isSpokenFor ? ofThem : ofYou
  const facts = { asked: listed(asked), relations: oneOf(electorate.relations), held: heldWords(held) }
  const reason = held.length === 0 ? say.unverified : isFromThere ? say.otherRelation : say.elsewhere
  const filled = { zh: filledIn(reason, facts, 'zh-CN'), en: filledIn(reason, facts, 'en') }
  return { code: 'not_in_electorate', params: { reason: filled } }
}

const ofYou = {
  unverified: {
    zh: '这次请{asked}的{relations}投票。您和那里的关系还没有核实：请网格员看一看证明，核实后就能投。现在就可以评论。',
    en: 'This vote asks {asked} ({relations}). Nobody has confirmed yet how you stand to it: show a grid worker your proof, and then you can vote. You can comment now.',
  },
  elsewhere: {
    zh: '这次只请{asked}的{relations}投票。您登记的是{held}，不在其中。您仍然可以评论。',
    en: 'This vote asks only {asked} ({relations}). You are recorded as {held}. You can still comment.',
  },
  otherRelation: {
    zh: '{asked}这次只请{relations}投票。您登记的是{held}，不在其中。您仍然可以评论。',
    en: 'This vote asks only whoever is {relations} in {asked}. You are recorded as {held}. You can still comment.',
  },
}

const ofThem = {
  unverified: {
    zh: '这次请{asked}的{relations}投票。这位和那里的关系还没有核实。',
    en: 'This vote asks {asked} ({relations}). Nobody has confirmed yet how this person stands to it.',
  },
  elsewhere: {
    zh: '这次只请{asked}的{relations}投票。这位登记的是{held}，不在其中。',
    en: 'This vote asks only {asked} ({relations}). This person is recorded as {held}.',
  },
  otherRelation: {
    zh: '{asked}这次只请{relations}投票。这位登记的是{held}，不在其中。',
    en: 'This vote asks only whoever is {relations} in {asked}. This person is recorded as {held}.',
  },
}

const lists = (type: 'conjunction' | 'disjunction') => {
  const [zh, en] = ['zh-CN', 'en-GB'].map((locale) => new Intl.ListFormat(locale, { type })) as [
    Intl.ListFormat,
    Intl.ListFormat,
  ]
  return (all: readonly LocalText[]): LocalText => ({
    zh: zh.format(all.map((one) => one.zh)),
    en: en.format(all.map((one) => one.en)),
  })
}
const [andList, orList] = [lists('conjunction'), lists('disjunction')]

/** As many names as one can read in a sentence. */
const mostNames = 4

const listed = (all: readonly LocalText[]): LocalText => {
  const more = all.length - mostNames
  return more > 0
    ? andList([...all.slice(0, mostNames), { zh: `另外 ${more} 处`, en: `${more} more` }])
    : andList(all)
}

const lower = (relation: Relation): LocalText => {
  const { zh, en } = relationNames[relation]
  return { zh, en: en.toLowerCase() }
}

const oneOf = (all: readonly Relation[]) => orList(all.map(lower))

const heldWords = (held: readonly { relation: Relation; area: LocalText }[]) =>
  listed(
    held.map(({ relation, area }) => ({
      zh: `${area.zh}（${lower(relation).zh}）`,
      en: `${lower(relation).en} (${area.en})`,
    })),
  )
