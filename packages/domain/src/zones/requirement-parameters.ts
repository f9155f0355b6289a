import type { LocalText } from '../language.ts'
import { Requirement } from './requirement.ts'
import { type RuleParameter, parametersIn } from './rule-parameters.ts'

export type RequirementKind = Requirement['kind']
export const requirementKinds: RequirementKind[] = Requirement.options.map(
  (option) => option.shape.kind.value,
)

const known = new Set(['kind'])
const byKind = new Map(
  Requirement.options.map(
    (option) => [option.shape.kind.value, parametersIn(option, known).parameters] as const,
  ),
)

/** What a step of the procedure has to say: who, which article, how many days. */
export const requirementParametersOf = (kind: RequirementKind): RuleParameter[] => byKind.get(kind) ?? []

const n = (zh: string, en: string): LocalText => ({ zh, en })

export const requirementKindNames: Record<RequirementKind, LocalText> = {
  approval: n('须经批准', 'approval'),
  consult: n('征求意见', 'consultation'),
  notice: n('公示', 'public notice'),
  expert: n('专家论证', 'expert review'),
  hearing_right: n('可以要求听证', 'right to a hearing'),
  archaeology: n('考古', 'archaeology'),
  exception: n('例外许可', 'exception'),
  consent: n('取得同意', 'consent'),
  survey: n('先测绘', 'survey'),
}

type KeysOfEach<R> = R extends unknown ? Exclude<keyof R, 'kind'> : never

export const requirementParameterNames: Record<KeysOfEach<Requirement>, LocalText> = {
  authority: n('批准机关', 'authority'),
  article: n('条文', 'article'),
  days: n('办理天数', 'days it takes'),
  consultee: n('征求谁的意见', 'who is consulted'),
  minimumDays: n('至少公示（天）', 'at least (days)'),
  discipline: n('专业', 'discipline'),
  mode: n('怎样做', 'how'),
  grantedBy: n('由谁批准', 'granted by'),
  clause: n('例外的内容', 'the exception'),
  of: n('谁 / 什么', 'of whom or what'),
}

export const archaeologyModeNames: Record<string, LocalText> = {
  investigation: n('先勘探', 'investigation first'),
  watching_brief: n('施工旁站', 'watching brief'),
  chance_find: n('偶然发现时停工报告', 'stop and report a chance find'),
}
