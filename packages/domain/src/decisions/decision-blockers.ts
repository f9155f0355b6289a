import type { LocalText } from '../language.ts'
import type { StageFacts } from '../proposals/may-advance-stage.ts'
import { type Stage, stageNames } from '../proposals/stage.ts'
import { stageNeeds, transitionBetween } from '../proposals/stage-transition.ts'
import { refusalSentences } from '../refusal.ts'
import type { Finding } from '../zones/finding.ts'
import type { Requirement } from '../zones/requirement.ts'
import type { DecisionBlocker } from './decision-blocker.ts'
import { type InputRef, inputProgress, type OpinionGroup } from './disposition.ts'

/** Everything that a decision must have settled before anybody may publish it. */
export interface DecisionCase {
  /** The version of the proposal that is decided; only what was said of it counts as heard. */
  version: number
  /** The version that everybody is shown, frozen and checked; null while nobody was shown one. */
  shownVersion: number | null
  /** Where its proposal stands; null for a decision that leaves it there, see `leavesProposal`. */
  step: { stage: Stage; facts: StageFacts } | null
  inputs: readonly (InputRef & { label: string })[]
  groups: readonly OpinionGroup[]
  findings: readonly Pick<Finding, 'ruleId' | 'workId' | 'result' | 'severity' | 'decidedBy' | 'sentence'>[]
  /** Steps that the zones and their rules ask for. */
  requirements: readonly Requirement[]
  exceptions: readonly { ruleId: string; workId: string | null }[]
  reviews: readonly {
    id: string
    version: number
    discipline: string
    isInterestDeclared: boolean
    isRecused: boolean
    isSigned: boolean
    isReleased: boolean
  }[]
  hearings: readonly { id: string; isAnswered: boolean }[]
  missingParts: readonly string[]
}

/** A decision that takes the place of one on the same version leaves the proposal where it is; on another it takes the steps. */
export const leavesProposal = (
  decision: { version: number },
  superseded: { version: number } | null,
): boolean => superseded !== null && superseded.version === decision.version

/**
 * What still stands in the way of submitting and publishing (domain guard 3; 程序条例 Art. 16, 29: opinions and how each was
 * treated): an empty list means that the decision may be published.
 */
export function decisionBlockers(given: DecisionCase): DecisionBlocker[] {
  const inputs = given.inputs.flatMap(({ label, kind, id }): DecisionBlocker[] => {
    const input = { kind, id }
    const progress = inputProgress(input, given.groups)
    if (progress === 'answered') return []
    return [{ kind: progress === 'open' ? 'input_open' : 'input_without_answer', input, label }]
  })
  const empty = given.groups
    .filter((group) => group.inputs.length === 0)
    .map((group): DecisionBlocker => ({ kind: 'empty_group', groupId: group.id, title: group.title }))
  const failing = given.findings
    .filter(
      ({ result, severity, decidedBy }) =>
        result === 'fail' && severity === 'mandatory' && decidedBy === null,
    )
    .filter((finding) => !isGranted(finding, given))
    .map(({ ruleId, workId, sentence }): DecisionBlocker => ({
      kind: 'failing_finding',
      ruleId,
      workId,
      sentence,
    }))
  const hearings = given.hearings
    .filter((hearing) => !hearing.isAnswered)
    .map((hearing): DecisionBlocker => ({ kind: 'hearing_unanswered', hearingId: hearing.id }))
  const parts = given.missingParts.map((part): DecisionBlocker => ({ kind: 'content_missing', part }))
  return [
    ...missingSteps(given.step),
    ...otherVersion(given),
    ...inputs,
    ...empty,
    ...failing,
    ...missingDisciplines(given),
    ...openReviews(given),
    ...hearings,
    ...parts,
  ]
}

/** The steps of the procedure that come before, by its own rules; a hearing is named by itself. */
function missingSteps(step: DecisionCase['step']): DecisionBlocker[] {
  if (step === null) return []
  const needs = transitionBetween('decision', 'published')?.needs ?? []
  const sentences: LocalText[] = needs
    .filter((need) => !step.facts[need] && need !== 'hearing_answered')
    .map((need) => refusalSentences[stageNeeds[need]])
  if (step.stage !== 'decision') {
    const [here, there] = [stageNames[step.stage], stageNames.decision]
    sentences.push({
      zh: `方案现在处于“${here.zh}”阶段，到“${there.zh}”阶段才能送审和公布。`,
      en: `The proposal is at “${here.en}”. It can be submitted and published once it is at “${there.en}”.`,
    })
  }
  return sentences.map((sentence) => ({ kind: 'step_missing', sentence }))
}

/** Nobody decides on a text that others were not shown, or that was replaced by another since. */
function otherVersion({ version, shownVersion: shown }: DecisionCase): DecisionBlocker[] {
  if (version === shown) return []
  const sentence =
    shown === null
      ? refusalSentences.version_not_frozen
      : {
          zh: `决定写的是第 ${version} 版，现在公开的是第 ${shown} 版。请对照第 ${shown} 版看一遍，再保存一次正文。`,
          en: `The decision is written on version ${version}, but version ${shown} is the one that is shown. Please read it against version ${shown} and save its text again.`,
        }
  return [{ kind: 'step_missing', sentence }]
}

function isGranted(finding: { ruleId: string; workId: string }, given: DecisionCase): boolean {
  return given.exceptions.some(
    (exception) =>
      exception.ruleId === finding.ruleId &&
      (exception.workId === null || exception.workId === finding.workId),
  )
}

/** A field is heard by a released signature on the version decided; who read another version has not seen this one. */
function missingDisciplines(given: DecisionCase): DecisionBlocker[] {
  const required = new Set(
    given.requirements.flatMap((need) => (need.kind === 'expert' ? [need.discipline] : [])),
  )
  const signed = given.reviews.filter((review) => review.isSigned && !review.isRecused)
  return [...required].flatMap((discipline): DecisionBlocker[] => {
    const heard = signed.filter((review) => review.discipline === discipline)
    if (heard.some((review) => review.version === given.version && review.isReleased)) return []
    const others = heard.map(({ version }) => version).filter((version) => version !== given.version)
    const readVersion = others.length === 0 ? null : Math.max(...others)
    return [{ kind: 'discipline_missing', discipline, version: given.version, readVersion }]
  })
}

function openReviews(given: DecisionCase): DecisionBlocker[] {
  return given.reviews.flatMap((review): DecisionBlocker[] => {
    if (review.isRecused || review.isReleased) return []
    const kind = !review.isInterestDeclared
      ? 'interest_undeclared'
      : review.isSigned
        ? 'review_unreleased'
        : 'review_unsigned'
    return [{ kind, reviewId: review.id, discipline: review.discipline }]
  })
}
