import { insufficient, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'
import { useNames } from '../zone-names.ts'

/** The lists of uses that are welcome, that need permission, and that are not allowed. */
export function checkUseList(context: RuleContext<RuleOf<'use_list'>>): Verdict {
  const { work, rule } = context
  const attribute = 'use'
  if (!work.use && work.workType !== 'use_change') return notApplicable(context, attribute)
  const proposed = work.use?.proposed
  if (!proposed) return insufficient(context, attribute, ['use'])
  const { zh, en } = workName(context)
  const use = useNames[proposed]
  const isOut =
    rule.forbidden.includes(proposed) ||
    (rule.permitted && ![...rule.permitted, ...rule.restricted].includes(proposed))
  if (isOut && work.use?.existing === proposed) {
    return {
      result: 'pass',
      attribute,
      legacyNonconforming: true,
      sentence: {
        zh: `${zh}的用途（${use.zh}）现在就不合规定，方案没有改变它。`,
        en: `${en}: the use (${use.en}) does not conform today. The proposal does not change it.`,
      },
    }
  }
  if (isOut) {
    return {
      result: 'fail',
      attribute,
      sentence: {
        zh: `${zh}拟作${use.zh}，此处不容许。`,
        en: `${en} would become ${use.en}, which is not allowed here.`,
      },
    }
  }
  if (rule.restricted.includes(proposed)) {
    const authority = rule.exception?.grantedBy ?? { zh: '主管部门', en: 'the authority' }
    return {
      result: 'needs_expert',
      attribute,
      requires: [{ kind: 'approval', authority, article: rule.article }],
      sentence: {
        zh: `${zh}拟作${use.zh}，属限制用途，须经${authority.zh}批准。`,
        en: `${en} would become ${use.en}, a restricted use that needs the approval of ${authority.en}.`,
      },
    }
  }
  return {
    result: 'pass',
    attribute,
    sentence: { zh: `${zh}作${use.zh}，符合用途清单。`, en: `${en}: ${use.en} is a permitted use.` },
  }
}

/** Turning a home into business premises needs every owner concerned, not a majority (Civil Code, Art. 279). */
export function checkOwnersConsent(context: RuleContext<RuleOf<'owners_consent'>>): Verdict {
  const { work, rule } = context
  const attribute = 'owners_consent'
  if (!work.use && work.workType !== 'use_change') return notApplicable(context, attribute)
  const existing = work.use?.existing
  if (!existing) return insufficient(context, attribute, ['existingUse'])
  if (!rule.fromUses.includes(existing) || work.use?.proposed === existing)
    return notApplicable(context, attribute)
  const consent = work.ownersConsent
  if (!consent) return insufficient(context, attribute, ['consent'])
  const { zh, en } = workName(context)
  const owners = { zh: '有利害关系的业主', en: 'owners concerned' }
  return consent === 'all'
    ? {
        result: 'pass',
        attribute,
        sentence: {
          zh: `${zh}已得到全部${owners.zh}同意。`,
          en: `${en} has the consent of all ${owners.en}.`,
        },
      }
    : {
        result: 'fail',
        attribute,
        requires: [{ kind: 'consent', of: owners, article: rule.article }],
        sentence: {
          zh: `${zh}还没有得到全部${owners.zh}同意。`,
          en: `${en} does not have the consent of all ${owners.en} yet.`,
        },
      }
}
