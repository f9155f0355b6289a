import { isInside } from '../../geometry/overlap.ts'
import { notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Requirement } from '../requirement.ts'
import type { RuleOf } from '../rule.ts'
import { isOfType } from '../work.ts'
import { disciplineNames, workTypeNames } from '../zone-names.ts'

const exemptions = {
  public_facility: { is: 'isPublicFacility', zh: '公共服务设施', en: 'a public facility' },
  infrastructure: { is: 'isInfrastructure', zh: '基础设施', en: 'infrastructure' },
  conservation: { is: 'isConservation', zh: '保护工程', en: 'conservation work' },
} as const

/** Kinds of work that are not done here; what the law lets through still needs the authority it names. */
export function checkWorksBan(context: RuleContext<RuleOf<'works_ban'>>): Verdict {
  const { work, rule } = context
  const attribute = 'works_ban'
  if (!isOfType(work, rule.workTypes)) return notApplicable(context, attribute)
  const { zh, en } = workName(context)
  const exempt = rule.exempt.map((name) => exemptions[name]).find(({ is }) => work[is] === true)
  if (!exempt) {
    const what = workTypeNames[work.workType]
    return {
      result: 'fail',
      attribute,
      sentence: {
        zh: `${zh}属于${what.zh}，${context.source.name.zh}内不得进行。`,
        en: `${en} counts as ${what.en}, which is not allowed here: ${context.source.name.en}.`,
      },
    }
  }
  const authority = rule.exception?.grantedBy ?? { zh: '主管部门', en: 'the authority' }
  const requires: Requirement[] = [
    { kind: 'exception', grantedBy: authority, clause: rule.exception?.text ?? rule.text },
  ]
  return {
    result: 'needs_expert',
    attribute,
    requires,
    sentence: {
      zh: `${zh}按${exempt.zh}申请例外，由${authority.zh}判定是否必要。`,
      en: `${en} asks for the exception for ${exempt.en}. Whether it is necessary is for ${authority.en} to say.`,
    },
  }
}

/** Taking down is forbidden for what is protected, and elsewhere in the zone needs approval. */
export function checkDemolition(context: RuleContext<RuleOf<'demolition'>>): Verdict {
  const { work, rule, objects, workPlanar, source } = context
  const attribute = `demolition.${rule.effect}`
  const named = work.demolishesObjectIds ?? []
  const isDemolition = work.workType === 'demolition' || work.workType === 'relocation' || named.length > 0
  if (!isDemolition) return notApplicable(context, attribute)
  const ids = rule.objectIds
  if (ids) {
    const isTouched = (id: string) => {
      if (named.includes(id)) return true
      // An object's own rule is asked only where the work is in it, or nearer than it is accurate: then it is surveyed.
      if (source.objectId === id) return true
      const placed = objects.find(({ object }) => object.id === id)
      return placed !== undefined && work.workType === 'demolition' && isInside(workPlanar, placed.planar)
    }
    if (!ids.some(isTouched)) return notApplicable(context, attribute)
  }
  const { zh, en } = workName(context)
  if (rule.effect === 'ban') {
    return {
      result: 'fail',
      attribute,
      sentence: {
        zh: `${zh}要拆除或迁移受保护的${context.source.name.zh}，不得进行。`,
        en: `${en} would take down or move what is protected: ${context.source.name.en}.`,
      },
    }
  }
  const authority = rule.exception?.grantedBy ?? { zh: '主管部门', en: 'the authority' }
  return {
    result: 'needs_expert',
    attribute,
    requires: [{ kind: 'approval', authority, article: rule.article }],
    sentence: {
      zh: `${zh}涉及拆除，须经${authority.zh}批准。`,
      en: `${en}: taking down needs the approval of ${authority.en}.`,
    },
  }
}

/** Matters that no computer can settle go to people of the named discipline. */
export function checkExpertJudgement(context: RuleContext<RuleOf<'expert_judgement'>>): Verdict {
  const { work, rule } = context
  const attribute = `judgement.${rule.id}`
  if (!isOfType(work, rule.workTypes)) return notApplicable(context, attribute)
  const { zh, en } = workName(context)
  return {
    result: 'needs_expert',
    attribute,
    requires: rule.disciplines.map((discipline) => ({ kind: 'expert', discipline, article: rule.article })),
    sentence: {
      zh: `${zh}的${rule.subject.zh}，由${rule.disciplines.map((d) => disciplineNames[d].zh).join('、')}专家判定。`,
      en: `${en}: ${rule.subject.en} is for experts to judge (${rule.disciplines.map((d) => disciplineNames[d].en).join(', ')}).`,
    },
  }
}

/** Works that are allowed only with the consent or approval the law names. */
export function checkApproval(context: RuleContext<RuleOf<'approval'>>): Verdict {
  const { work, rule } = context
  const attribute = `approval.${rule.id}`
  if (!isOfType(work, rule.workTypes)) return notApplicable(context, attribute)
  const { zh, en } = workName(context)
  const what = workTypeNames[work.workType]
  const first = rule.requirements.find((requirement) => requirement.kind === 'approval')
  const by = first?.authority
  return {
    result: 'needs_expert',
    attribute,
    requires: rule.requirements,
    sentence: {
      zh: `${zh}（${what.zh}）${by ? `须经${by.zh}批准` : '须先办手续'}：${rule.text.zh}`,
      en: `${en} (${what.en}) ${by ? `needs the approval of ${by.en}` : 'needs a formal step first'}: ${rule.text.en}`,
    },
  }
}
