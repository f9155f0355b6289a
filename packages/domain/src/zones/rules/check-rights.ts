import { notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'
import { isOfType } from '../work.ts'

/**
 * A permitted right lets works through without an application, unless a zone takes it away there (England: Town and
 * Country Planning (General Permitted Development) Order 2015, Art. 3 and 4). The works are then not forbidden: they
 * have to be applied for.
 */
export function checkPermittedRight(context: RuleContext<RuleOf<'permitted_right'>>): Verdict {
  const { work, rule, removedRights } = context
  const attribute = `permitted_right.${rule.right}`
  if (!isOfType(work, rule.workTypes)) return notApplicable(context, attribute)
  const { zh, en } = workName(context)
  const removed = removedRights.get(rule.right)
  if (!removed) {
    return {
      result: 'pass',
      attribute,
      sentence: {
        zh: `${zh}属于可以不经申请直接做的工程（${rule.article.zh}）。`,
        en: `${en} may be done without an application (${rule.article.en}).`,
      },
    }
  }
  const { by, article, isDoubtful } = removed
  return {
    result: 'needs_expert',
    attribute,
    requires: [...rule.requirements, ...(isDoubtful ? [{ kind: 'survey' as const, of: by.name }] : [])],
    sentence: isDoubtful
      ? {
          zh: `${zh}离${by.name.zh}的边界不到 ±${by.accuracyMetres} m，须先测量，才知道那里是否取消了不经申请就可以做的权利（${article.zh}）。`,
          en: `${en} is within ±${by.accuracyMetres} m of a boundary: ${by.name.en}. Survey first: the right to do it without an application may be taken away there (${article.en}).`,
        }
      : {
          zh: `${zh}平常不用申请，但${by.name.zh}取消了这项权利（${article.zh}），须先申请。`,
          en: `${en} would need no application, but that right is taken away here (${article.en}): ${by.name.en}. Apply first.`,
        },
  }
}

/** The switch itself judges nothing: the right that it takes away says so. */
export function checkRuleSwitch(context: RuleContext<RuleOf<'rule_switch'>>): Verdict {
  return notApplicable(context, 'rule_switch')
}
