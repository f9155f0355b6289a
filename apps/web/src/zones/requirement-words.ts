import type { LocalText } from '@hetu/domain/language'
import type { Requirement } from '@hetu/domain/zones/requirement'
import { disciplineNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'

const nobody: LocalText = { zh: '', en: '' }

/** A step that the law asks for, as a sentence with its article. */
export function useRequirementWords(): (requirement: Requirement) => string {
  const t = useTranslations('zones.requirement')
  const say = useLocalText()
  return (requirement) => {
    const article = say('article' in requirement && requirement.article ? requirement.article : nobody)
    const days = requirement.kind === 'notice' ? String(requirement.minimumDays) : ''
    return t(requirement.kind, { authority: say(whoOf(requirement)), article, days })
  }
}

function whoOf(requirement: Requirement): LocalText {
  switch (requirement.kind) {
    case 'approval':
      return requirement.authority
    case 'consult':
      return requirement.consultee
    case 'expert':
      return disciplineNames[requirement.discipline]
    case 'exception':
      return requirement.grantedBy
    case 'consent':
    case 'survey':
      return requirement.of
    default:
      return nobody
  }
}
