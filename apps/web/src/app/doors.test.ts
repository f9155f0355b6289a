import type { Doer } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import { decisionDesk } from '@hetu/domain/decisions/decision-policy'
import { isReader } from '@hetu/domain/people/role-refusal'
import { mayPerform, policy, type VerbName } from '@hetu/domain/policy'
import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'
import { seesDrafts } from '@hetu/domain/proposals/may-read-proposal'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskPartsOf } from '../shared/desk-parts.ts'

const source = join(import.meta.dirname, '..')
const may = (verb: VerbName) => (actor: Doer) => mayPerform(verb, actor) === null

/** Pages to which not everybody is offered a link: the rule that the link asks. */
const offered: Record<string, (actor: Doer) => boolean> = {
  '/desk': (actor) => deskPartsOf(actor).size > 0,
  '/visit': may('submit-idea-on-behalf'),
  '/proposals/new': may('draft-proposal'),
  '/proposals/$reference/compose': (actor) => mayEditProposal({ isFrozen: false }, actor) === null,
  '/proposals/$reference/consultation': seesDrafts,
  '/proposals/$reference/doorstep': may('cast-ballot-on-behalf'),
  '/proposals/$reference/review': (actor) => deskPartsOf(actor).has('myReviews'),
  '/proposals/$reference/close-out': (actor) => isReader(decisionDesk, actor),
  '/posters': may('make-poster'),
  '/founding': may('open-place'),
  '/invitation/$token': () => false,
  '/zones/edit': may('propose-zone-change'),
  '/zones/objects/edit': may('propose-zone-change'),
  '/zones/import': may('preview-zone-import'),
  '/desk/import': may('preview-idea-import'),
  '/desk/topics': may('place-in-topic'),
  '/zones/changes': (actor) => isReader(zoneDesk, actor),
}

/** Where each verb is done: the page, and below it the file that sends it. */
const doors: Partial<Record<VerbName, { at: string; by: string }>> = {
  'ask-sign-in-code': { at: '/sign-in', by: 'people/code-sign-in.tsx useAskCode' },
  'sign-in-with-code': { at: '/sign-in', by: 'people/code-sign-in.tsx useSignIn' },
  'sign-in-with-password': { at: '/sign-in', by: 'people/password-sign-in.tsx useSignIn' },
  'look-as': { at: '/sign-in', by: 'people/look-as-list.tsx useSignIn' },
  'found-place': { at: '/found', by: 'founding/found-form.tsx useFoundPlace' },
  'invite-person': { at: '/founding', by: 'founding/invite-form.tsx useInvitePerson' },
  'confirm-invitation': { at: '/founding', by: 'founding/staff-list.tsx useConfirmInvitation' },
  'open-place': { at: '/founding', by: 'founding/opening-steps.tsx useOpenPlace' },
  'sign-out': { at: '/me', by: 'pages/me-page.tsx useSignOut' },
  'change-chosen-name': { at: '/me', by: 'people/chosen-name-form.tsx useChangeChosenName' },
  'read-notifications': { at: '/me', by: 'notifications/notification-list.tsx useReadNotifications' },
  'enter-holidays': { at: '/holidays', by: 'places/holiday-form.tsx useEnterHolidays' },
  'check-relation': { at: '/desk', by: 'places/unchecked-list.tsx useCheckRelation' },
  'propose-zone-change': { at: '/zones/edit', by: 'zones/change-form.tsx useProposeZoneChange' },
  'settle-zone-change': { at: '/zones/changes', by: 'zones/change-card.tsx useSettleZoneChange' },
  'preview-zone-import': { at: '/zones/import', by: 'pages/zone-import-page.tsx usePreviewZoneImport' },
  'submit-zone-import': { at: '/zones/import', by: 'pages/zone-import-page.tsx useSubmitZoneImport' },
  'publish-zone-import': { at: '/zones/changes', by: 'zones/import-answer.tsx usePublishZoneImport' },
  'return-zone-import': { at: '/zones/changes', by: 'zones/import-answer.tsx useReturnZoneImport' },
  'withdraw-zone-import': { at: '/zones/changes', by: 'zones/import-answer.tsx useWithdrawZoneImport' },
  'undo-zone-import': { at: '/zones/changes', by: 'zones/import-answer.tsx useUndoZoneImport' },
  'preview-idea-import': { at: '/desk/import', by: 'pages/idea-import-page.tsx usePreviewIdeaImport' },
  'publish-idea-import': { at: '/desk/import', by: 'pages/idea-import-page.tsx usePublishIdeaImport' },
  'undo-idea-import': { at: '/desk/import', by: 'ideas/import-history.tsx useUndoIdeaImport' },
  'write-comment': { at: '/proposals/$reference', by: 'threads/comment-form.tsx sendDraft' },
  support: { at: '/ideas/$reference', by: 'threads/standing-bar.tsx useSupport' },
  follow: { at: '/ideas/$reference', by: 'threads/standing-bar.tsx useFollow' },
  flag: { at: '/ideas/$reference', by: 'threads/flag-button.tsx useFlag' },
  'hide-comment': { at: '/ideas/$reference', by: 'threads/comment-item.tsx useHideComment' },
  'restore-comment': { at: '/desk', by: 'pages/moderation-list.tsx useRestoreComment' },
  'settle-flag': { at: '/desk', by: 'threads/settle-button.tsx useSettleFlag' },
  'submit-idea': { at: '/add', by: 'pages/add-page.tsx sendDraft' },
  'correct-idea': { at: '/add', by: 'ideas/send-idea.ts sendCorrection' },
  'submit-idea-on-behalf': { at: '/visit', by: 'pages/visit-form.tsx useSubmitOnBehalf' },
  'upload-photo': { at: '/add', by: 'pages/add-page.tsx useDraftPhotos' },
  'hide-idea': { at: '/ideas/$reference', by: 'pages/idea-page.tsx useHideIdea' },
  'restore-idea': { at: '/desk', by: 'pages/moderation-list.tsx useRestoreIdea' },
  'answer-idea': { at: '/desk', by: 'ideas/answer-form.tsx useAnswerIdea' },
  'answer-ideas': { at: '/desk', by: 'ideas/answer-together.tsx useAnswerIdeas' },
  'honour-idea': { at: '/ideas/$reference', by: 'pages/idea-page.tsx useHonourIdea' },
  'write-staff-note': { at: '/ideas/$reference', by: 'threads/staff-notes.tsx useWriteStaffNote' },
  'ask-author': { at: '/ideas/$reference', by: 'ideas/idea-questions.tsx useAskAuthor' },
  'answer-question': { at: '/me', by: 'ideas/question-item.tsx useAnswerQuestion' },
  'give-verdict': { at: '/ideas/$reference', by: 'verdicts/verdict-question.tsx useGiveVerdict' },
  'record-verdict-on-behalf': { at: '/code', by: 'verdicts/verdict-at-door.tsx useRecordVerdict' },
  'raise-flag': { at: '/board', by: 'oversight/raise-flag-form.tsx useRaiseFlag' },
  'answer-flag': { at: '/board', by: 'oversight/oversight-list.tsx useAnswerFlag' },
  'open-topic': { at: '/desk/topics', by: 'pages/topic-desk-page.tsx useOpenTopic' },
  'place-in-topic': { at: '/desk/topics', by: 'topics/topic-sorter.tsx usePlaceInTopic' },
  'reject-topic-suggestion': { at: '/desk/topics', by: 'topics/topic-sorter.tsx useRejectTopicSuggestion' },
  'edit-topic': { at: '/topics/$reference', by: 'topics/sort-panel.tsx useEditTopic' },
  'publish-topic': { at: '/topics/$reference', by: 'topics/sort-panel.tsx usePublishTopic' },
  'take-out-of-topic': { at: '/topics/$reference', by: 'topics/sort-panel.tsx useTakeOutOfTopic' },
  'move-between-topics': { at: '/topics/$reference', by: 'topics/sort-panel.tsx useMoveBetweenTopics' },
  'merge-topics': { at: '/topics/$reference', by: 'topics/sort-panel.tsx useMergeTopics' },
  'split-topic': { at: '/topics/$reference', by: 'topics/sort-panel.tsx useSplitTopic' },
  'undo-topic-change': { at: '/topics/$reference', by: 'topics/topic-history.tsx useUndoTopicChange' },
  'object-to-link': { at: '/topics/$reference', by: 'topics/object-button.tsx useObjectToLink' },
  'answer-objection': { at: '/topics/$reference', by: 'topics/objection-list.tsx useAnswerObjection' },
  'make-poster': { at: '/posters', by: 'posters/make-poster-button.tsx useMakePoster' },
  'draft-proposal': { at: '/proposals/new', by: 'pages/new-proposal-page.tsx useDraftProposal' },
  'edit-proposal': { at: '/proposals/$reference/compose', by: 'pages/compose-page.tsx useEditProposal' },
  'link-idea': { at: '/proposals/$reference/compose', by: 'proposals/link-idea-form.tsx useLinkIdea' },
  'unlink-idea': { at: '/proposals/$reference/compose', by: 'proposals/linked-ideas.tsx useUnlinkIdea' },
  'publish-notice': {
    at: '/proposals/$reference/compose',
    by: 'proposals/publish-notice-dialog.tsx usePublishNotice',
  },
  'extend-notice': {
    at: '/proposals/$reference/consultation',
    by: 'proposals/extend-notice-form.tsx useExtendNotice',
  },
  'start-version': { at: '/proposals/$reference', by: 'proposals/start-version-button.tsx useStartVersion' },
  'publish-version': {
    at: '/proposals/$reference/compose',
    by: 'proposals/publish-version-button.tsx usePublishVersion',
  },
  'advance-stage': {
    at: '/proposals/$reference/consultation',
    by: 'proposals/step-dialog.tsx useAdvanceStage',
  },
  'request-hearing': { at: '/proposals/$reference', by: 'proposals/hearing-request.tsx useRequestHearing' },
  'call-hearing': {
    at: '/proposals/$reference/consultation',
    by: 'proposals/call-hearing-form.tsx useCallHearing',
  },
  'record-hearing': {
    at: '/proposals/$reference/consultation',
    by: 'proposals/record-hearing-form.tsx useRecordHearing',
  },
  'attach-paper': {
    at: '/proposals/$reference/consultation',
    by: 'proposals/attach-paper-form.tsx useAttachPaper',
  },
  'open-poll': { at: '/proposals/$reference/consultation', by: 'polls/open-poll-form.tsx useOpenPoll' },
  'cast-ballot': { at: '/proposals/$reference/vote', by: 'polls/ballot-form.tsx useCastBallot' },
  'cast-ballot-on-behalf': {
    at: '/proposals/$reference/doorstep',
    by: 'pages/doorstep-form.tsx useCastBallotOnBehalf',
  },
  'close-poll': { at: '/proposals/$reference/consultation', by: 'polls/poll-watch.tsx useClosePoll' },
  'open-consent': {
    at: '/proposals/$reference/consultation',
    by: 'polls/open-consent-form.tsx useOpenConsent',
  },
  'close-consent': {
    at: '/proposals/$reference/consultation',
    by: 'polls/consent-record.tsx useCloseConsent',
  },
  'invite-review': { at: '/proposals/$reference/close-out', by: 'reviews/invite-form.tsx useInviteReview' },
  'declare-interest': {
    at: '/proposals/$reference/review',
    by: 'reviews/interest-form.tsx useDeclareInterest',
  },
  annotate: { at: '/proposals/$reference/review', by: 'reviews/mark-form.tsx useAnnotate' },
  'change-annotation': { at: '/proposals/$reference/review', by: 'reviews/mark-form.tsx useAnnotate' },
  'remove-annotation': { at: '/proposals/$reference/review', by: 'pages/review-page.tsx useAnnotate' },
  'sign-review': { at: '/proposals/$reference/review', by: 'reviews/sign-form.tsx useSignReview' },
  'release-review': { at: '/proposals/$reference', by: 'reviews/reviews-section.tsx useReleaseReview' },
  'reply-to-annotation': { at: '/proposals/$reference', by: 'reviews/reply-form.tsx useReplyToAnnotation' },
  'draft-decision': {
    at: '/proposals/$reference/close-out',
    by: 'pages/close-out-page.tsx useDraftDecision',
  },
  'edit-decision': {
    at: '/proposals/$reference/close-out',
    by: 'decisions/content-form.tsx useEditDecision',
  },
  'group-opinions': {
    at: '/proposals/$reference/close-out',
    by: 'decisions/use-regrouping.ts useGroupOpinions',
  },
  'submit-decision': {
    at: '/proposals/$reference/close-out',
    by: 'pages/close-out-page.tsx useSubmitDecision',
  },
  'return-decision': {
    at: '/proposals/$reference/close-out',
    by: 'decisions/approval-dialog.tsx useReturnDecision',
  },
  'publish-decision': {
    at: '/proposals/$reference/close-out',
    by: 'decisions/approval-dialog.tsx usePublishDecision',
  },
}

/** Verbs that roles do at different places. */
const doorsOfRoles: Partial<Record<VerbName, Partial<Record<Role, { at: string; by: string }>>>> = {
  'record-consent': {
    planner: {
      at: '/proposals/$reference/consultation',
      by: 'polls/consent-record.tsx useRecordConsent',
    },
    grid_worker: { at: '/proposals/$reference/doorstep', by: 'polls/consent-record.tsx useRecordConsent' },
  },
}

/**
 * Verbs that no screen offers yet, and why; whoever builds the screen takes it from here. The same holds for comments
 * said at a meeting or written on paper: entered without their writer they would stand and count as the staff's own.
 */
const withoutDoor: Partial<Record<VerbName, string>> = {
  'accept-invitation': 'its page is reached by the invitation alone, which is handed over',
  'grant-role':
    'no read finds somebody with an account for an administrator, and who may be found is not decided',
  'verify-relation': 'the same read is missing; who is met at the door is confirmed with their ballot',
}

const textOf = (file: string) => readFileSync(join(source, file), 'utf8')

/** The file and everything of the web that it imports, at once or later. */
function reachableFrom(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, to = ''] of textOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/g)) {
    const next = relative(source, join(source, dirname(file), to))
    if (!next.startsWith('..') && existsSync(join(source, next))) reachableFrom(next, known)
  }
  return known
}

/** Files that several pages have in common, by the name under which they are loaded. */
const shared = new Map(
  [...textOf('app/routes.tsx').matchAll(/const (\w+) = \(\) => import\('\.\.?\/([^']+)'\)/g)].map(
    ([, name = '', file = '']) => [name, file],
  ),
)

/** Each page with its file; the map comes with the frame, the others are loaded when first visited. */
const pages = new Map(
  `${textOf('app/routes.tsx')}${textOf('app/set-up-routes.tsx')}`
    .split('createRoute({')
    .slice(1)
    .map((block) => {
      const path = /path: '([^']+)'/.exec(block)?.[1] ?? ''
      const file =
        /import\('\.\.?\/([^']+)'\)/.exec(block)?.[1] ??
        shared.get(/lazyPage\((\w+),/.exec(block)?.[1] ?? '') ??
        'pages/map-page.tsx'
      return [path, file.startsWith('pages/') ? file : `app/${file}`] as const
    }),
)
const linksIn = (files: Iterable<string>) =>
  new Set(
    [...files].flatMap((file) =>
      [...textOf(file).matchAll(/\bto(?:=|: )["'](\/[^"']*)["']/g)].map(([, to = '']) => to),
    ),
  )
const filesOf = new Map([...pages].map(([path, file]) => [path, reachableFrom(file)]))
const fromEverywhere = linksIn(reachableFrom('app/app-frame.tsx'))

/** Every page that somebody reaches by links from the first one. */
function reachedBy(actor: Doer): Set<string> {
  const reached = new Set<string>()
  const waiting = ['/', ...fromEverywhere]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || !pages.has(path) || !(offered[path]?.(actor) ?? true)) continue
    reached.add(path)
    waiting.push(...linksIn(filesOf.get(path) ?? []))
  }
  return reached
}

const holding = (role: Role): Doer => ({
  personId: role === 'visitor' ? null : 'somebody',
  roles: [...new Set<Role>(role === 'visitor' ? ['visitor'] : ['visitor', 'resident', role])],
})

describe('every verb has its door', () => {
  const verbs = Object.keys(policy) as VerbName[]

  test('or stands on the list of those that have none yet', () => {
    const listed = [...Object.keys(doors), ...Object.keys(doorsOfRoles), ...Object.keys(withoutDoor)]
    expect(listed.toSorted()).toEqual(verbs.toSorted())
  })

  test('and the links between the pages are read', () => {
    expect(pages.size).toBeGreaterThan(25)
    const unreached = [...pages.keys()].filter((path) => !reachedBy(holding('visitor')).has(path))
    // The sheet of the looks of the product is for those who build it.
    expect(unreached.toSorted()).toEqual([...Object.keys(offered), '/style'].toSorted())
    expect(Object.keys(offered).filter((path) => !pages.has(path))).toEqual([])
  })

  const cells = verbs.flatMap((verb) =>
    policy[verb].flatMap((role) => {
      const door = doorsOfRoles[verb]?.[role] ?? doors[verb]
      return door ? [{ verb, role, ...door }] : []
    }),
  )
  test.each(cells)('$verb as $role: $at', ({ role, at, by }) => {
    expect(reachedBy(holding(role))).toContain(at)
    const [file = '', call = ''] = by.split(' ')
    expect(filesOf.get(at)).toContain(file)
    expect(textOf(file)).toContain(`${call}(`)
  })
})
